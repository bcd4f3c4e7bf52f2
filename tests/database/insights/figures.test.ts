import { beforeAll, describe, expect, it } from 'vitest'
import type { InsightPeriod, InsightsDto, Statement } from '@/lib/contracts/insights'
import { STATEMENT_BOUNDS, STATEMENT_KINDS } from '@/lib/contracts/insights'
import type { Viewer } from '@/lib/contracts/viewer'
import { allDecks } from '@/lib/data/decks'
import { closeDay, forgettingCurve, logistic, type ValueModel, WEIGHT_NAMES, WEIGHTS } from '@/lib/learning'
import { scoreVariance } from '@/lib/learning/belief'
import { fuzzOf, studyDay, usualClock } from '@/lib/scheduling'
import { seededRandom } from '@/lib/scheduling/seeded-random'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { keepUp } from '@/lib/usecases/insights/keep-up'
import { readInsights } from '@/lib/usecases/insights/read-insights'
import { startDemo } from '@/lib/usecases/start-demo'
import { openBusyLearner } from '../../support/busy-learner'
import { Device } from '../../support/device'
import {
  meanOf,
  plainBacktest,
  plainDifference,
  plainFutures,
  plainLog,
  plainMean,
  plainScored,
  type PlainAnswer,
  type PlainFirst,
  type PlainLog,
} from '../../support/insight-reference'

const NOON = Date.parse('2026-11-22T12:00Z')
const TODAY = studyDay(NOON, usualClock('Europe/Lisbon'))
const DAY_MS = 86_400_000

/** Numbers that are the same but for a millionth in each answer, wherever they stand. */
function close(value: unknown): unknown {
  if (typeof value === 'number')
    return Number.isInteger(value) ? value : (expect.closeTo(value, 5) as unknown)
  if (Array.isArray(value)) return value.map(close)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, close(part)]))
}

/** A learner, and a deck with those in it. */
interface Opened {
  readonly viewer: Viewer
  readonly tree: readonly string[]
}

async function openDemo(): Promise<Opened> {
  const begun = await startDemo(null, 'Europe/Lisbon', NOON)
  if (!begun.ok) throw new Error('no demo')
  const [deck] = await allDecks(begun.value)
  return { viewer: begun.value, tree: [deck?.deckId ?? ''] }
}

async function openBusy(): Promise<Opened> {
  const { viewer, deckIds } = await openBusyLearner(NOON)
  await keepUp(viewer, { most: Infinity, allOrNothing: false })
  return { viewer, tree: deckIds.slice(0, 2) }
}

const learners = [
  ['the demo learner', openDemo],
  ['somebody busier', openBusy],
] as const

describe.each(learners)('the figures of %s are those of a plain pass over their replayed log', (_, open) => {
  let viewer: Viewer
  let log: PlainLog
  let tree: readonly string[]

  beforeAll(async () => {
    const opened = await open()
    viewer = opened.viewer
    tree = opened.tree
    // Some of today: a sitting with misses, a slip taken back, and a late answer of three days ago.
    // Those due soonest: how many are due by today hangs on chance, since dates are spread by the ids of cards.
    const due = [...(await plainLog(viewer)).state.cards.values()]
      .flatMap((card) => (card.stage === 'new' ? [] : [card]))
      .toSorted((a, b) => a.dueDay - b.dueDay)
    const device = new Device()
    const answers = due.slice(0, 8).map(({ cardId }, index) =>
      device.answer(cardId, NOON - 3_600_000 + index * 20_000, index % 3 === 0 ? 1 : 3, {
        ...(index % 2 === 0 ? { ownPrediction: 0.75 } : {}),
        sawPrediction: index === 4,
      }),
    )
    const [first, , third] = answers
    if (first === undefined || third === undefined) throw new Error('nothing is due')
    const again = device.answer(first.cardId, NOON - 3_000_000, 3)
    const late = device.answer(due[0]?.cardId ?? '', NOON - 3 * DAY_MS, 1)
    await acceptEvents(
      viewer,
      [...answers, device.takeBack(third.eventId, NOON - 3_300_000), again, late],
      NOON,
    )
    log = await plainLog(viewer)
  }, 60_000)

  const read = (days: InsightPeriod = 'all', deck?: string): Promise<InsightsDto> =>
    readInsights(viewer, { days, deck }, NOON)
  const within = (from: number, isOfDeck: boolean): PlainAnswer[] =>
    log.answers.filter(({ day, deckId }) => day >= from && (!isOfDeck || tree.includes(deckId)))
  const firstsOf = (answers: readonly PlainAnswer[]) =>
    answers.flatMap(({ day, y, first }) => (first === null ? [] : { day, y, ...first }))
  type First = PlainFirst & { readonly day: number; readonly y: 0 | 1 }

  const choices = [
    ['everything', 'all', false],
    ['thirty days', '30', false],
    ['one deck', 'all', true],
    ['one deck for thirty days', '30', true],
  ] as const

  describe.each(choices)('of %s', (_, days, isOfDeck) => {
    let dto: InsightsDto
    let answers: PlainAnswer[]
    let firsts: First[]
    beforeAll(async () => {
      dto = await read(days, isOfDeck ? tree[0] : undefined)
      const begins = Math.min(...within(0, isOfDeck).map(({ day }) => day))
      expect(dto.from).toBe(days === 'all' ? begins : TODAY - 29)
      answers = within(dto.from, isOfDeck)
      firsts = firstsOf(answers)
    })

    it('answers and trace', () => {
      expect(dto).toMatchObject({ today: TODAY, isBehind: false, answers: answers.length })
      const days = TODAY - dto.from + 1
      // More days than a phone has room for are weeks.
      const width = days > 120 ? 7 : 1
      const trace = Array.from({ length: Math.ceil(days / width) }, (_, index) => {
        const day = dto.from + index * width
        const found = answers.filter((answer) => answer.day >= day && answer.day < day + width)
        const surprises = found.flatMap(({ y, value }) => (value === null ? [] : y - value))
        return { day, answers: found.length, surprise: surprises.length === 0 ? null : meanOf(surprises) }
      })
      expect(dto.trace).toEqual(close(trace))
    })

    it('who predicts how well', () => {
      const scoredBy = (given: readonly First[], p: (first: First) => number) =>
        plainScored(given.map((first) => ({ p: p(first), y: first.y })))
      const closerBy = (given: readonly First[], p: (first: First) => number) =>
        plainMean(
          given.map((first) => ({
            day: first.day,
            of: (p(first) - first.y) ** 2 - (first.value - first.y) ** 2,
          })),
          1,
        )
      const own = firsts.filter((first) => first.own !== null)
      const by = {
        spindle: ({ value }: First) => value,
        fsrs: ({ fsrs }: First) => fsrs,
        own: (first: First) => first.own ?? NaN,
        together: ({ blend }: First) => blend ?? NaN,
      }
      expect(dto.predictions).toEqual(
        close({
          predicted: firsts.length,
          ownPredicted: own.length,
          everything:
            firsts.length < 30
              ? null
              : {
                  spindle: scoredBy(firsts, by.spindle),
                  fsrs: scoredBy(firsts, by.fsrs),
                  closer: { fsrs: closerBy(firsts, by.fsrs) },
                },
          compared:
            own.length < 30
              ? null
              : {
                  spindle: scoredBy(own, by.spindle),
                  fsrs: scoredBy(own, by.fsrs),
                  own: scoredBy(own, by.own),
                  together: scoredBy(own, by.together),
                  closer: {
                    fsrs: closerBy(own, by.fsrs),
                    own: closerBy(own, by.own),
                    together: closerBy(own, by.together),
                  },
                },
        }),
      )
    })

    it('time of day and place in the sitting', () => {
      const slots = (edges: readonly (readonly [number, number | null])[], of: (first: First) => number) =>
        edges.flatMap(([from, to]) => {
          const found = firsts.filter((first) => of(first) >= from && of(first) < (to ?? Infinity))
          if (found.length === 0) return []
          return {
            ...{ from, to, answers: found.length, days: new Set(found.map(({ day }) => day)).size },
            recalled: meanOf(found.map(({ y }) => y)),
            predicted: meanOf(found.map(({ value }) => value)),
            surprise: plainMean(found.map(({ day, y, value }) => ({ day, of: y - value }))),
          }
        })
      const hours = Array.from({ length: 8 }, (_, index) => [index * 3, index * 3 + 3] as const)
      expect(dto.hours).toEqual(close(slots(hours, ({ hour }) => hour)))
      const places = [
        [1, 10],
        [10, 20],
        [20, 30],
        [30, null],
      ] as const
      expect(dto.places).toEqual(close(slots(places, ({ place }) => place)))
    })

    it('statements', () => {
      expect(dto.statements).toEqual(close(plainStatements(firsts, log)))
    })

    it('minutes of each day', () => {
      const all = within(0, isOfDeck)
      const heat = Array.from({ length: 182 }, (_, index) => {
        const day = TODAY - 181 + index
        const found = all.filter((answer) => answer.day === day)
        const seconds = found.reduce((sum, answer) => sum + answer.seconds, 0)
        return { day, minutes: seconds / 60, answers: found.length }
      })
      expect(dto.heat).toEqual(close(heat))
    })

    it('what is due', () => {
      const { cards, learner } = log.state
      const due = Array.from({ length: 30 }, (_, index) => {
        const found = [...cards.values()].filter(
          (card) =>
            card.stage !== 'new' &&
            (!isOfDeck || tree.includes(card.deckId)) &&
            Math.max(card.dueDay, TODAY) === TODAY + index,
        )
        // The usual desired retention of 0.9: one in ten is asked again.
        return {
          day: TODAY + index,
          cards: found.length,
          minutes: (found.length * learner.pace.reviewSeconds * 1.1) / 60,
        }
      })
      expect(dto.due).toEqual(close(due))
    })

    it('futures, and how forecasts have done', () => {
      const { model } = log.state.learner
      const due = Array.from({ length: 14 }, (_, index) => {
        const at = index === 0 ? NOON : (TODAY + index) * DAY_MS + 16 * 3_600_000
        return [...log.state.cards.values()].flatMap((card) => {
          if (card.stage === 'new' || Math.max(card.dueDay, TODAY) !== TODAY + index) return []
          const days = Math.max(0, at - card.memory.lastAnsweredAt) / DAY_MS
          return forgettingCurve(model, card.memory).valueAfter(days)
        })
      })
      const channels = model.channels.today?.day === TODAY ? model.channels : closeDay(model.channels)
      const { uniform } = seededRandom(Math.floor(fuzzOf(viewer.userId, TODAY) * 2 ** 32))
      const forecast = plainBacktest(log.answers, TODAY)
      const { days, paths } = plainFutures(due, channels, 0.9, uniform)
      expect(dto.futures).toEqual(
        close({
          days: days.map((day, index) => ({ day: TODAY + index, ...day })),
          paths,
          backtest: forecast.days < 10 ? null : forecast,
        }),
      )
    })
  })
})

it('somebody busier has every figure there is', async () => {
  const { statements, predictions, hours, places, futures } = await readInsights(
    (await openBusy()).viewer,
    { days: 'all' },
    NOON,
  )
  // Simulated learners take about as long over every card.
  const kinds = STATEMENT_KINDS.filter((kind) => kind !== 'slow-answers')
  expect(statements.map(({ kind }) => kind)).toEqual(expect.arrayContaining(kinds))
  expect(Object.values(predictions.compared?.closer ?? {})).not.toContain(null)
  expect(hours.filter(({ surprise }) => surprise !== null).length).toBeGreaterThan(1)
  expect(places.every(({ surprise }) => surprise !== null)).toBe(true)
  expect(futures?.backtest?.recent).toHaveLength(30)
}, 60_000)

function plainStatements(firsts: readonly (PlainFirst & { day: number; y: 0 | 1 })[], log: PlainLog) {
  const beyond = (holds: (first: (typeof firsts)[number]) => boolean) =>
    firsts.filter(holds).map(({ day, y, fsrs }) => ({ day, of: y - fsrs }))
  const rests = { answers: firsts.length, days: new Set(firsts.map(({ day }) => day)).size }
  const sides = (holds: (first: (typeof firsts)[number]) => boolean) =>
    plainDifference(
      beyond(holds),
      beyond((first) => !holds(first)),
    )
  const { learner } = log.state
  const learnedOf = {
    answers: learner.model.updates,
    days: new Set(log.answers.flatMap(({ day, first }) => (first === null ? [] : day))).size,
  }
  const spread = plainSpread(firsts)
  const found = [
    ['recall-against-fsrs', plainMean(beyond(() => true)), rests],
    ['long-gaps', sides(({ gap }) => gap >= STATEMENT_BOUNDS.longGapDays), rests],
    ['mornings', sides(({ hour }) => hour >= 3 && hour < STATEMENT_BOUNDS.noonHour), rests],
    ['late-in-sitting', sides(({ place }) => place >= STATEMENT_BOUNDS.latePlace), rests],
    ['weekends', sides(({ day }) => [0, 6].includes(new Date(day * DAY_MS).getUTCDay())), rests],
    ['first-sight', sides(({ isFirstReturn }) => isFirstReturn), rests],
    ['after-a-miss', sides(({ isAfterMiss }) => isAfterMiss), rests],
    ['slow-answers', plainWeight(learner.model, SLOW), learnedOf],
    ['siblings', plainWeight(learner.model, { sibling: 1 }), learnedOf],
    ['good-and-bad-days', spread?.interval ?? null, spread?.rests ?? rests],
  ] as const
  return found.flatMap(([kind, interval, restsOn]): Statement[] =>
    interval === null
      ? []
      : [{ kind, ...interval, ...restsOn, isClear: interval.low > 0 || interval.high < 0 }],
  )
}

/** Twice as long as usual, of a card of 85 % after ten days: e; e (l − 1.8)/2; e τ/2. */
const SLOW = {
  cardPace: Math.log(2),
  cardPaceOdds: (Math.log(2) * (Math.log(0.85 / 0.15) - 1.8)) / 2,
  dayPaceElapsed: (Math.log(2) * (Math.log(10) - 1.5)) / 2,
}

function plainWeight({ belief }: ValueModel, step: Readonly<Record<string, number>>) {
  const x = Float64Array.from({ length: WEIGHTS }, (_, index) => step[WEIGHT_NAMES[index] ?? ''] ?? 0)
  const [variance, before] = [scoreVariance(belief, x), x.reduce((sum, by) => sum + 0.2 * by ** 2, 0)]
  if (variance > before / 2) return null
  const score = x.reduce((sum, by, index) => sum + by * (belief.mean[index] ?? 0), 0)
  const points = (z: number) => logistic(Math.log(0.85 / 0.15) + score + z * Math.sqrt(variance)) - 0.85
  return { estimate: points(0), low: points(-1.2815515655446004), high: points(1.2815515655446004) }
}

function plainSpread(firsts: readonly (PlainFirst & { day: number; y: 0 | 1 })[]) {
  const days = [...new Set(firsts.map(({ day }) => day))]
    .map((day) => firsts.filter((first) => first.day === day))
    .filter((found) => found.length >= 5)
  if (days.length < 20) return null
  const answers = days.flat().length
  const shift = meanOf(days.flat().map(({ y, dawn }) => y - dawn))
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  const squares = total(days.map((found) => found.length ** 2))
  const excesses = days.map(
    (found) =>
      total(found.map(({ y, dawn }) => y - dawn - shift)) ** 2 -
      total(found.map(({ dawn }) => dawn * (1 - dawn))),
  )
  const variance = total(excesses) / squares
  const parts = excesses.map(
    (excess, index) => (excess - variance * (days[index]?.length ?? 0) ** 2) / squares,
  )
  const error = Math.sqrt((days.length / (days.length - 1)) * total(parts.map((part) => part ** 2)))
  const root = (z: number) => Math.sqrt(Math.max(0, variance + z * 1.2815515655446004 * error))
  return {
    interval: { estimate: root(0), low: root(-1), high: root(1) },
    rests: { answers, days: days.length },
  }
}
