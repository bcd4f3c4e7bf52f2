import 'server-only'
import { noteValues, problemValues } from '@/lib/classes/expected-recall'
import { grouped } from '@/lib/classes/grouped'
import type { Viewer } from '@/lib/contracts/viewer'
import {
  firstSeqAfter,
  selectCardsOfCopy,
  selectProblemsOfCopy,
  type CurrentItem,
} from '@/lib/data/classes/outlook'
import type { LogMoment } from '@/lib/data/log'
import type { Database } from '@/lib/data/pool'
import { selectSkillModel } from '@/lib/data/skill-models'
import { closeDay, MODEL_VERSION, type DayChannels } from '@/lib/learning'
import { SKILL_MODEL_VERSION } from '@/lib/practice/skills/skill-model'
import { newPractice, restoredPractice, type PracticeState } from '@/lib/practice/state/practice-state'
import {
  newLearner,
  restoredLearner,
  type CardState,
  type LearnerState,
  type StudyClock,
} from '@/lib/scheduling'
import { replayLog } from '../../log/replayed'
import { studyDayOf } from '../../log/study-days'
import { foldPractice } from '../../practice/fold'

/** Whose copy it is, and what is in it now. */
export interface OutlookOf {
  readonly connection: Database
  readonly viewer: Viewer
  readonly assignmentId: string
  readonly items: readonly CurrentItem[]
  readonly clock: StudyClock
}

/** What a learner's models say of a copy. */
export interface Outlook {
  /** Of each item its value at each instant, ascending, if nothing is practised until then. */
  readonly valuesAt: (instants: readonly number[]) => readonly (readonly number[])[]
  /** How far good and bad days lie apart, for a day to come; null: nothing knows it of problems. */
  readonly channels: DayChannels | null
  /** Of a deck: what its minutes hang on. */
  readonly cards: readonly CardState[]
  readonly learner: LearnerState | null
}

/** The outlook of a deck; null where another version of the value function keeps the learner's model. */
export async function deckOutlook(of: OutlookOf, model: LogMoment['model']): Promise<Outlook | null> {
  if (model !== null && model.nextSeq > 1 && model.modelVersion !== MODEL_VERSION) return null
  const learner =
    model === null || model.modelVersion !== MODEL_VERSION ? newLearner() : restoredLearner(model.state)
  return outlookOfCards(of, learner, await selectCardsOfCopy(of.connection, of.viewer, of.assignmentId))
}

/** The outlook of a deck as it was at an instant, from what the log had taken in by then. */
export async function deckOutlookAt(
  of: OutlookOf,
  model: LogMoment['model'],
  instant: number,
): Promise<Outlook> {
  // What is kept is read first: where the log then says that nothing came after, it is what was known at the instant.
  const kept = await deckOutlook(of, model)
  const after = await firstSeqAfter(of.connection, of.viewer, instant)
  if (kept !== null && after === null) return kept
  const { fold } = await replayLog(of.viewer, false, of.connection, after ?? undefined)
  return outlookOfCards(of, fold.state.learner, [...fold.state.cards.values()])
}

function outlookOfCards({ items }: OutlookOf, learner: LearnerState, cards: readonly CardState[]): Outlook {
  const ofNotes = grouped(cards, ({ noteId }) => noteId)
  const own = items.map(({ ownId }) => ofNotes.get(ownId) ?? [])
  return {
    valuesAt: (instants) => own.map((its) => noteValues(learner.model, its, instants)),
    channels: closeDay(learner.model.channels),
    cards: own.flat(),
    learner,
  }
}

/** The outlook of a problem set; null where another version keeps what is known of the learner's skills. */
export async function problemsOutlook(of: OutlookOf, now: number): Promise<Outlook | null> {
  const row = await selectSkillModel(of.connection, of.viewer)
  if (row !== null && row.modelVersion !== SKILL_MODEL_VERSION) return null
  return outlookOfProblems(of, row === null ? newPractice() : restoredPractice(row.state), now)
}

/** The outlook of a problem set as it was at an instant. */
export async function problemsOutlookAt(of: OutlookOf, instant: number): Promise<Outlook> {
  const { state } = await foldPractice(of.connection, of.viewer, instant)
  return outlookOfProblems(of, state, instant)
}

async function outlookOfProblems(of: OutlookOf, { model }: PracticeState, until: number): Promise<Outlook> {
  const { connection, viewer, assignmentId, items, clock } = of
  const problems = await selectProblemsOfCopy(connection, viewer, assignmentId, until)
  const attempted = new Map(problems.map((problem) => [problem.problemId, problem]))
  return {
    valuesAt: (instants) => {
      const shown = instants.map((at) => ({ at, day: studyDayOf(at, clock) }))
      return items.map(({ ownId }) => {
        const problem = attempted.get(ownId)
        return problem === undefined ? instants.map(() => 0) : problemValues(model, problem, shown)
      })
    },
    channels: null,
    cards: [],
    learner: null,
  }
}
