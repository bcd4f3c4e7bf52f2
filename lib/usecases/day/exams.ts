import { isUnder } from '@/lib/content/deck-path'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectExamsAhead, type ExamRaise, type PersonalExam } from '@/lib/data/personal-exams'
import type { Database } from '@/lib/data/pool'
import type { DeckInUse, LearnerToday } from '@/lib/data/sittings'
import type { StudyDay } from '@/lib/scheduling'
import { keepOwnExamRetentions } from './own-exam-retentions'

/** Exams ahead as they were read, with the decks in use that each is about as wholes. */
export interface OwnExams {
  readonly exams: readonly (PersonalExam & {
    readonly daysLeft: number
    readonly wholeDeckIds: readonly string[]
  })[]
  readonly raises: readonly ExamRaise[]
}

const NONE_SET: OwnExams = { exams: [], raises: [] }

/** The learner's own exams ahead. Nobody who never set one is asked about any. */
export async function ownExams(
  viewer: Viewer,
  found: Pick<LearnerToday, 'setsExams' | 'decks'>,
  today: StudyDay,
  connection: Database,
): Promise<OwnExams> {
  if (!found.setsExams) return NONE_SET
  const { exams, raises } = await selectExamsAhead(connection, viewer, today)
  return {
    raises,
    exams: exams.map((exam) => ({
      ...exam,
      daysLeft: exam.examDay - today,
      wholeDeckIds: wholeDecks(exam.deckIds, found.decks),
    })),
  }
}

/** Minutes of a day with exams ahead: what somebody wants to give an exam, the day has. */
export const minutesWithExams = (own: number, { exams }: OwnExams): number =>
  Math.max(
    own,
    ...exams.flatMap(({ daysLeft, minutesPerDay }) => (daysLeft > 0 ? (minutesPerDay ?? []) : [])),
  )

/** Decks in use with what they aim at for the exams ahead; those that a class asks for are the class's. */
export const decksForExams = (
  viewer: Viewer,
  decks: readonly DeckInUse[],
  { exams, raises }: OwnExams,
  {
    ofClasses,
    own,
    now,
  }: { readonly ofClasses: readonly string[]; readonly own: number; readonly now: number },
): Promise<readonly DeckInUse[]> =>
  keepOwnExamRetentions(
    viewer,
    decks,
    {
      raises,
      exams: exams.map((exam) => ({
        ...exam,
        wholeDeckIds: exam.wholeDeckIds.filter((deckId) => !ofClasses.includes(deckId)),
      })),
    },
    own,
    now,
  )

/** Decks in use that an exam is about as wholes: those it names, and those that lie in them. */
export function wholeDecks(named: readonly string[], decks: readonly DeckInUse[]): string[] {
  const tops = decks.filter(({ deckId }) => named.includes(deckId))
  return decks
    .filter((deck) => tops.some((top) => top === deck || isUnder(deck.name, top.name)))
    .map(({ deckId }) => deckId)
}
