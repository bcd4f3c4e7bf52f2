import type { Unreachable } from '@/components/ui/server-form'
import { fieldLimit, TEXT_FIELDS, type NoteField } from '@/lib/content/note-types'
import type { NoteProblem as TextProblem } from '@/lib/content/notes'
import type { NoteDto } from '@/lib/contracts/decks'
import { LIMITS } from '@/lib/contracts/limits'
import { content } from '@/lib/words/content'
import { notes as words } from '@/lib/words/notes'
import type { NoteDraft, NoteText } from './note-draft'

/** Why a note was not saved. */
export type NoteProblem =
  | { readonly code: 'signed-out' }
  | { readonly code: 'not-found' }
  /** The deck to add it to is gone. */
  | { readonly code: 'deck-gone' }
  /** The account holds as many notes as it may. */
  | { readonly code: 'no-room'; readonly most: number }
  /** Too many tags, or too long ones. */
  | { readonly code: 'tags' }
  | { readonly code: 'invalid'; readonly problems: readonly TextProblem[] }
  /** Another note of the deck begins with the same text. */
  | { readonly code: 'duplicate'; readonly noteId: string | null }
  | { readonly code: 'conflict'; readonly current: NoteDto }

/** Why a note or a card could not be deleted, brought back or set aside. */
export type CardProblem =
  | { readonly code: 'signed-out' }
  | { readonly code: 'not-found' }
  | { readonly code: 'duplicate'; readonly noteId: string | null }

/** The fields of a draft that hold more than a card can. */
export const longFields = (draft: NoteDraft): NoteField[] =>
  TEXT_FIELDS.filter((field) => draft[field].length > fieldLimit(field))

/** Says of each of these fields how much it may hold. */
export const tooLong = (fields: readonly NoteField[]): Extract<NoteProblem, { code: 'invalid' }> => ({
  code: 'invalid',
  problems: TEXT_FIELDS.filter((field) => fields.includes(field)).map((field) => ({
    field,
    code: 'too-long',
    limit: fieldLimit(field),
  })),
})

/** The sentence beside each field that has to change: the first that was found for it. */
export function fieldProblems(
  problem: NoteProblem | Unreachable | null,
): Readonly<Partial<Record<NoteText, string>>> {
  switch (problem?.code) {
    case 'tags':
      return { tags: words.problem.tags(LIMITS.tags, LIMITS.tagChars) }
    case 'duplicate':
      return { front: words.problem.duplicate }
    case 'invalid':
      return Object.fromEntries(
        problem.problems.toReversed().map((found) => [found.field, content.noteProblem(found)]),
      )
    case 'signed-out':
    case 'not-found':
    case 'deck-gone':
    case 'no-room':
    case 'conflict':
    case 'unreachable':
    case undefined:
      return {}
  }
}

/** The problems that nobody has touched since: a field that was changed, or named anew by another kind, is given a rest. */
export function untouched(
  problems: Readonly<Partial<Record<NoteText, string>>>,
  sent: NoteDraft,
  draft: NoteDraft,
): Readonly<Partial<Record<NoteText, string>>> {
  if (sent.kind !== draft.kind) return {}
  const fields = Object.keys(problems) as NoteText[]
  return Object.fromEntries(
    fields.filter((field) => sent[field] === draft[field]).map((field) => [field, problems[field]]),
  )
}

/** The problem that is still to be told: none of a name taken twice once the name was changed. */
export function standing(
  problem: NoteProblem | Unreachable | null,
  problems: Readonly<Partial<Record<NoteText, string>>>,
): NoteProblem | Unreachable | null {
  return problem?.code === 'duplicate' && problems.front === undefined ? null : problem
}

/** The sentence for a problem that no field can mend; null for the others. */
export function generalProblem(problem: NoteProblem | Unreachable | null): string | null {
  switch (problem?.code) {
    case 'signed-out':
      return words.problem.signedOut
    case 'not-found':
      return words.problem.gone
    case 'deck-gone':
      return words.problem.deckGone
    case 'no-room':
      return words.problem.noRoom(problem.most)
    case 'unreachable':
      return words.problem.failed
    case 'tags':
    case 'invalid':
    case 'duplicate':
    case 'conflict':
    case undefined:
      return null
  }
}

export function cardProblemSentence(problem: CardProblem | Unreachable): string {
  switch (problem.code) {
    case 'signed-out':
      return words.cards.signedOut
    case 'not-found':
      return words.cards.gone
    case 'duplicate':
      return words.delete.nameTaken
    case 'unreachable':
      return words.cards.failed
  }
}
