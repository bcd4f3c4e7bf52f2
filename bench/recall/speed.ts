import { createEmptyCard, fsrs, type Card } from 'ts-fsrs'
import { replay } from '@/lib/scheduling'
import { median, print, type Report } from '../figures'
import { runBench } from './command'
import { madePast, type MadePast } from './made-past'
import { itemsOf, loadBinding } from './models/fsrs-6-optimised'
import { ValueLearner } from './models/value-function'
import type { PreparedLog } from './protocol'

const FULL = { answers: 10_000, rounds: 7 }
const SMALL = { answers: 500, rounds: 2 }

/**
 * `npm run bench:speed`: what the value function costs. Answer by answer, beside `next()` of ts-fsrs; and rebuilding a
 * learner from the log, beside one run of the official FSRS optimiser on that log, which is what FSRS does instead of
 * learning as it goes. `--small` takes a twentieth of the answers and two rounds, to try the bench itself.
 */
void runBench(async (args, progress) => {
  const { answers, rounds } = args.includes('--small') ? SMALL : FULL
  progress.step(`making ${answers} answers`)
  const past = madePast(answers)
  const report = await measured(past, rounds, (round) => progress.step(`round ${round} of ${rounds}`))
  progress.clear()
  if (!print(report, args)) process.exitCode = 1
  return null
})

async function measured(
  { cards, events, log }: MadePast,
  rounds: number,
  tell: (round: number) => void,
): Promise<Report> {
  const binding = await loadBinding()
  const figures = {
    engine: [] as number[],
    next: [] as number[],
    replay: [] as number[],
    fit: [] as number[],
  }
  for (let round = 0; round <= rounds; round++) {
    if (round > 0) tell(round)
    const engine = await milliseconds(() => followWithEngine(log))
    const next = await milliseconds(() => followWithFsrs(log))
    const replayed = await milliseconds(() => replay(cards, events))
    const fit = await milliseconds(() => {
      const items = itemsOf(binding, log).map(({ item }) => item)
      return binding.computeParameters(items, { enableShortTerm: true })
    })
    // The first round warms up.
    if (round === 0) continue
    figures.engine.push(engine)
    figures.next.push(next)
    figures.replay.push(replayed)
    figures.fit.push(fit)
  }
  return reportOf(events.length, rounds, {
    engine: median(figures.engine),
    next: median(figures.next),
    replay: median(figures.replay),
    fit: median(figures.fit),
  })
}

async function milliseconds(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** For each answer one prediction, where the card was seen before, and one lesson; the card's history is kept too. */
function followWithEngine(log: PreparedLog): void {
  const learner = new ValueLearner(log)
  for (const review of log.reviews) {
    if (review.previous !== null) learner.predict(review)
    learner.learn(review)
  }
}

/** For each answer one `next()`, as an app with ts-fsrs calls it. */
function followWithFsrs(log: PreparedLog): void {
  const scheduler = fsrs({ enable_fuzz: true })
  const cards = new Map<string, Card>()
  for (const { cardId, answeredAt, rating } of log.reviews) {
    const now = new Date(answeredAt)
    cards.set(cardId, scheduler.next(cards.get(cardId) ?? createEmptyCard(now), now, rating).card)
  }
}

type Medians = Readonly<Record<'engine' | 'next' | 'replay' | 'fit', number>>

function reportOf(answers: number, rounds: number, { engine, next, replay: replayed, fit }: Medians): Report {
  const perSecond = (took: number) => (1000 * answers) / took
  return {
    bench: 'speed',
    how: `${answers} answers of a simulated learner, medians of ${rounds} rounds taking turns`,
    lines: [
      { name: 'predict and learn', figure: perSecond(engine), unit: 'answers/s' },
      { name: 'next() of ts-fsrs with fuzz', figure: perSecond(next), unit: 'answers/s' },
      { name: 'ours beside ts-fsrs', figure: next / engine, unit: '×', target: { least: 0.1 } },
      { name: 'replay of the log, dates included', figure: replayed, unit: 'ms' },
      { name: 'replay of the engine alone', figure: engine, unit: 'ms' },
      { name: 'one optimisation of FSRS-6', figure: fit, unit: 'ms' },
      { name: 'replay beside an optimisation', figure: replayed / fit, unit: '×', target: { most: 10 } },
      { name: 'the engine alone beside it', figure: engine / fit, unit: '×' },
    ],
  }
}
