import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectLearnersToFit, selectPastAnswers } from '@/lib/data/fitting'
import { datedAnswers, fittedParameters, loadOptimiser, type Binding } from '@/lib/fitting/optimiser'
import { FIRST_FIT, FIT_GROWTH } from '@/lib/fitting/when'
import { MODEL_VERSION } from '@/lib/learning'
import { log } from '@/lib/logging'
import { recordEvents } from '../record-events'

/** Learners read at a time. */
const PAGE = 50
/** Answers beyond so many tell the optimiser nothing new: cards are left out evenly. */
const ANSWERS_MOST = 30_000

/** What a turn did. */
export interface Fitted {
  readonly learners: number
  /** Learners for whom it broke, or whose log was busy: they are tried again in the next turn. */
  readonly failed: number
}

/**
 * Fits FSRS-6 to the answers of every learner who has enough of them, and enough more than at the last time. What comes of it
 * is an event, by which dates of answers from then on go; no card gets another date. On a machine without the optimiser
 * nothing happens, and dates go by the usual parameters.
 *
 * @param now server clock, milliseconds since the epoch, read for each learner
 */
export async function fitLearners(now: () => number): Promise<Fitted> {
  let [learners, failed] = [0, 0]
  const due = { modelVersion: MODEL_VERSION, first: FIRST_FIT, growth: FIT_GROWTH }
  for (let after: string | null = null; ;) {
    const page = await selectLearnersToFit(due, after, PAGE)
    // A native module of some size: a server on which nobody is due does without.
    const optimiser = page.length === 0 ? null : await loadOptimiser()
    if (optimiser === null) return { learners, failed }
    for (const { userId, answers } of page) {
      const done = await fitSafely({ userId, isDemo: false }, answers, optimiser, now)
      if (done) learners += 1
      else failed += 1
    }
    after = page.at(-1)?.userId ?? null
    if (page.length < PAGE) return { learners, failed }
  }
}

/** One for whom it breaks holds up none of the others. */
async function fitSafely(
  viewer: Viewer,
  answers: number,
  optimiser: Binding,
  now: () => number,
): Promise<boolean> {
  try {
    return await fitLearner(viewer, answers, optimiser, now)
  } catch (error) {
    log.error('FSRS-6 is not fitted to a learner', {}, error)
    return false
  }
}

async function fitLearner(
  viewer: Viewer,
  answers: number,
  optimiser: Binding,
  now: () => number,
): Promise<boolean> {
  const known = (await selectPastAnswers(viewer)).flatMap(datedAnswers)
  const all = known.reduce((sum, card) => sum + card.answers.length, 0)
  const every = Math.max(1, Math.ceil(all / ANSWERS_MOST))
  const parameters = await fittedParameters(
    optimiser,
    known.filter((_, index) => index % every === 0),
  )
  const recorded = await recordEvents(viewer, [{ kind: 'fit', parameters, answers }], now())
  return recorded.ok
}
