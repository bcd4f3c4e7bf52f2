import { describe, expect, it } from 'vitest'
import { feltTime } from '@/bench/policy/felt-time'
import { liveJob } from '@/bench/policy/job'
import { DAY_MS } from '@/bench/policy/learners/learner'
import { drawPeople } from '@/bench/policy/learners/people'
import { Life } from '@/bench/policy/life'
import { policyOf, POLICY_NAMES } from '@/bench/policy/policies'
import { AllKnowing } from '@/bench/policy/policies/all-knowing'
import type { Policy, PolicyAnswer, SittingWish } from '@/bench/policy/policies/policy'
import { scenarios, type Scenario } from '@/bench/policy/scenarios'

const people = drawPeople(4)
const [somebody] = people
if (somebody === undefined) throw new Error('there is nobody')
const month: Scenario = { ...scenarios['overload-10'], days: 30 }

/** A policy with everything it is handed written down. */
function watched(policy: Policy) {
  const wishes: SittingWish[] = []
  const answers: PolicyAnswer[] = []
  const watching: Policy = {
    ...policy,
    plan: (wish) => (wishes.push(wish), policy.plan(wish)),
    answer: (answer) => (answers.push(answer), policy.answer(answer)),
  }
  return { watching, wishes, answers }
}

async function lived(name: string, scenario = month, seed = 1, person = somebody) {
  const policy = watched(policyOf(name, scenario))
  const { figures } = await new Life(person ?? expect.fail(), scenario, policy.watching, seed).live()
  return { ...policy, figures }
}

describe.each([
  'spread',
  'fsrs-6-fitted-0.90-mixed',
  'fsrs-6-default-0.80-reviews-first',
  'sm-2',
  'fixed-steps',
])('a month with %s', (name) => {
  it('is the same with the same seed and another with another', async () => {
    const [once, again, other] = [await lived(name), await lived(name), await lived(name, month, 2)]
    expect(again.figures).toEqual(once.figures)
    expect(other.figures).not.toEqual(once.figures)
  })

  it('hands the policy ids, grades and times, and nothing of the memory', async () => {
    const { wishes, answers, figures } = await lived(name)
    expect(answers).toHaveLength(figures.answers)
    for (const answer of answers)
      expect(Object.keys(answer).sort()).toEqual(['answeredAt', 'cardId', 'day', 'grade', 'shownAt'])
    for (const wish of wishes)
      expect(Object.keys(wish).sort()).toEqual(['day', 'fresh', 'now', 'secondsLeft'])
  })

  it('keeps to the minutes within one card, and to the new cards that are wanted', async () => {
    const { answers } = await lived(name)
    const days = [...new Set(answers.map(({ day }) => day))]
    expect(days.length).toBeGreaterThan(15)
    const known = new Set<string>()
    for (const today of days) {
      const ofDay = answers.filter(({ day }) => day === today)
      const seconds = ofDay.map(({ shownAt, answeredAt }) => (answeredAt - shownAt) / 1000)
      const all = seconds.reduce((sum, one) => sum + one, 0)
      expect(all - (seconds.at(-1) ?? 0)).toBeLessThan(600)
      const begun = new Set(ofDay.map(({ cardId }) => cardId).filter((card) => !known.has(card)))
      expect(begun.size).toBeLessThanOrEqual(20)
      for (const card of begun) known.add(card)
    }
  })
})

describe('lives', () => {
  it('are the same in whatever order they are lived', async () => {
    const job = { scenario: 'break', policy: 'sm-2', person: somebody, seed: 3 } as const
    const first = await liveJob(job)
    await liveJob({ ...job, policy: 'fixed-steps', seed: 4 })
    expect(await liveJob(job)).toEqual(first)
  })

  it('give the n-th answer about a card the same luck, whichever policy asks', async () => {
    const first = ({ answers }: Awaited<ReturnType<typeof lived>>) =>
      new Map(
        answers.flatMap(({ cardId, grade }, place) =>
          answers.findIndex((other) => other.cardId === cardId) === place ? [[cardId, grade] as const] : [],
        ),
      )
    const [ours, theirs] = [first(await lived('spread')), first(await lived('sm-2'))]
    const both = [...ours.keys()].filter((card) => theirs.has(card))
    expect(both.length).toBeGreaterThan(50)
    for (const card of both) expect(theirs.get(card)).toBe(ours.get(card))
  })

  it('ask what was missed again on the day until one clean recall', async () => {
    const { answers } = await lived('sm-2', { ...month, minutes: Infinity })
    const last = new Map(answers.map(({ cardId, day, grade }) => [`${cardId} on ${day}`, grade]))
    expect(answers.filter(({ grade }) => grade === 1).length).toBeGreaterThan(50)
    for (const [cardOnDay, grade] of last) expect(grade, cardOnDay).toBeGreaterThan(1)
  })

  it('end a day that would never be done, of somebody who tires at once', async () => {
    const moody = people.find(({ kind }) => kind === 'moody') ?? expect.fail()
    if (moody.kind !== 'moody') expect.fail()
    const tired = { ...moody, parameters: { ...moody.parameters, fatigue: 0.1 } }
    const { answers } = await lived(
      'sm-2',
      { ...month, days: 4, minutes: Infinity, newWanted: 100 },
      1,
      tired,
    )
    const seconds = answers.map(({ day, shownAt, answeredAt }) => ({
      day,
      seconds: (answeredAt - shownAt) / 1000,
    }))
    for (const today of new Set(answers.map(({ day }) => day))) {
      const spent = seconds.reduce((sum, one) => sum + (one.day === today ? one.seconds : 0), 0)
      expect(spent).toBeLessThan(8 * 3600 + 61)
    }
  })

  it('leave out the days away', async () => {
    const { answers } = await lived('sm-2', { ...month, away: [10, 20] })
    const days = new Set(answers.map(({ day }) => day - 20_000))
    expect([...days].filter((day) => day >= 10 && day < 20)).toEqual([])
    expect(Math.max(...days)).toBeGreaterThan(20)
  })

  it('end with no more cards than there are', async () => {
    const { figures } = await lived('fixed-steps', { ...month, cards: 37 })
    expect(figures.begun).toBe(37)
    expect(figures.solid).toBeLessThanOrEqual(37)
  })

  it('let the mark that is no policy know R, so that it asks what has fallen to its aim and nothing else', async () => {
    const mark = new AllKnowing(0.85)
    const asked: number[] = []
    let life: Life | null = null
    const recallOf = (cardId: string, at: number) => life?.recallOf(cardId, at) ?? expect.fail()
    mark.lookInto(recallOf)
    const watching: Policy = {
      ...mark,
      retention: mark.retention,
      plan: (wish) => {
        const plan = mark.plan(wish)
        asked.push(...plan.filter((id) => !wish.fresh.includes(id)).map((id) => recallOf(id, wish.now)))
        return plan
      },
    }
    life = new Life(somebody, month, watching, 1)
    await life.live()
    expect(asked.length).toBeGreaterThan(100)
    expect(Math.min(...asked)).toBeGreaterThan(0)
    expect(Math.max(...asked)).toBeLessThanOrEqual(0.85)
  })

  it('can be lived with every policy there is', async () => {
    for (const name of POLICY_NAMES) {
      const { figures } = await lived(name, { ...month, days: 5 })
      expect(figures.begun, name).toBeGreaterThan(0)
    }
  })
})

describe('felt time', () => {
  const begin = 20_000 * DAY_MS
  const at = (day: number) => begin + day * DAY_MS

  it('is that of the clock where nobody drifts', () => {
    expect(feltTime(begin, { drift: 0, days: 365 }, 1)(at(100))).toBe(at(100))
  })

  it('runs twice as fast at the end for a drift of ln 2, and no other before the beginning', () => {
    const felt = feltTime(begin, { drift: Math.log(2), days: 365 }, 1)
    expect(felt(at(-30))).toBe(at(-30))
    expect((felt(at(1)) - felt(at(0))) / DAY_MS).toBeCloseTo(1, 2)
    expect((felt(at(365)) - felt(at(364))) / DAY_MS).toBeCloseTo(2, 2)
  })
})
