import { comingFirst } from '@/lib/classes/new-cards'
import type { Viewer } from '@/lib/contracts/viewer'
import { NOTHING_ASSIGNED, selectAssignedToday } from '@/lib/data/classes/assigned'
import { database, type Database } from '@/lib/data/pool'
import type { DeckInUse, LearnerToday, QueueCards } from '@/lib/data/sittings'
import type { Plan, StoredLearner, StudyDay } from '@/lib/scheduling'
import { decksOfClasses, openAssignments, type ClassDeck, type OpenAssignment } from './assigned'
import { dayWishes } from './break'
import { keepExamRetentions } from './exam-retentions'

/** What a learner's classes make of their day. */
export interface ClassesToday {
  /** All that they ask for now. */
  readonly open: readonly OpenAssignment[]
  /** Those of the decks of the plan that they ask for. */
  readonly decks: readonly ClassDeck[]
}

interface Asking {
  readonly found: LearnerToday & { readonly learner: StoredLearner }
  /** The decks the plan is made of. */
  readonly deckIds: readonly string[]
  readonly today: StudyDay
  readonly now: number
}

/** What classes ask of a plan, and the decks in use with what they aim at now. Nobody in no class is asked about any. */
export async function classesToday(
  viewer: Viewer,
  { found, deckIds, today, now }: Asking,
  connection: Database,
): Promise<{ readonly classes: ClassesToday; readonly decks: readonly DeckInUse[] }> {
  const { settings, learner } = found
  const { assigned, raised } = found.learnsInClasses
    ? await selectAssignedToday(connection, viewer, today - 1)
    : NOTHING_ASSIGNED
  const open = openAssignments(assigned, today, settings, now)
  const exams = { open, raised }
  const decks = await keepExamRetentions(viewer, found.decks, exams, settings.desiredRetention, now)
  const days = dayWishes(settings, learner)
  const classDecks = await decksOfClasses(viewer, { open, deckIds, today, learner, days }, connection)
  return { classes: { open, decks: classDecks }, decks }
}

/** The decks in use that classes ask for now. */
export async function decksAskedFor(
  viewer: Viewer,
  found: LearnerToday,
  today: StudyDay,
  now: number,
): Promise<readonly string[]> {
  if (!found.learnsInClasses) return []
  const { assigned } = await selectAssignedToday(database, viewer, today - 1)
  return deckIdsOf(openAssignments(assigned, today, found.settings, now))
}

/** The learner's decks that some assignments are about. */
export const deckIdsOf = (open: readonly OpenAssignment[]): readonly string[] =>
  open.flatMap(({ assigned }) => assigned.copy?.deckId ?? [])

/** New cards that classes ask for today. */
export const newFor = ({ decks }: ClassesToday): number =>
  decks.reduce((sum, { fresh }) => sum + fresh.length, 0)

/** A queue with what classes ask for: their new cards before others, and cards that an exam brings before their date. */
export const withClasses = ({ due, fresh }: QueueCards, { decks }: ClassesToday): QueueCards => ({
  due: [...due, ...decks.flatMap(({ early }) => early)],
  fresh: comingFirst(
    decks.flatMap((deck) => deck.fresh),
    fresh,
  ),
})

/** How many cards of a plan come before their date. */
export const earlyIn = ({ cards }: Plan, today: StudyDay): number =>
  cards.filter((card) => card.stage !== 'new' && card.dueDay > today).length
