import type { Unreachable } from '@/components/ui/server-form'
import { fieldLimit, TEXT_FIELDS, type NoteField } from '@/lib/content/note-types'
import type { NoteProblem as TextProblem } from '@/lib/content/notes'
import type { NoteDto } from '@/lib/contracts/decks'
import { LIMITS } from '@/lib/contracts/limits'
import { content } from '@/lib/words/content'
import { notes as words } from '@/lib/words/notes'
import { textIn, type DraftField, type NoteDraft } from './note-draft'

/** Why a note was not saved. */
export type NoteProblem =
  | { readonly code: 'signed-out' }
  | { readonly code: 'not-found' }
  /** The deck to add it to is gone. */
  | { readonly code: 'deck-gone' }
  /** The type that would make its cards is gone. */
  | { readonly code: 'type-gone' }
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

/** The fields of a raw kind that hold more than a card can, by their names. */
export const longRaw = ({ raw }: NoteDraft): Extract<NoteProblem, { code: 'invalid' }>['problems'] =>
  Object.entries(raw)
    .filter(([, text]) => text.length > LIMITS.fieldChars)
    .map(([name]) => ({ field: 'raw', name, code: 'too-long', limit: LIMITS.fieldChars }))

/** Says of each of these fields how much it may hold. */
export const tooLong = (fields: readonly NoteField[]): Extract<NoteProblem, { code: 'invalid' }> => ({
  code: 'invalid',
  problems: TEXT_FIELDS.filter((field) => fields.includes(field)).map((field) => ({
    field,
    code: 'too-long',
    limit: fieldLimit(field),
  })),
})

/** A sentence for each field of the form that has to change. */
export type FieldSentences = Readonly<Partial<Record<DraftField, string>>>

const fieldOf = (found: TextProblem): DraftField =>
  found.field === 'raw' ? `raw:${found.name}` : found.field

/** The sentence beside each field that has to change: the first that was found for it. */
export function fieldProblems(
  problem: NoteProblem | Unreachable | null,
  firstField: DraftField = 'front',
): FieldSentences {
  switch (problem?.code) {
    case 'tags':
      return { tags: words.problem.tags(LIMITS.tags, LIMITS.tagChars) }
    case 'duplicate':
      return { [firstField]: words.problem.duplicate }
    case 'invalid':
      return Object.fromEntries(
        problem.problems.toReversed().map((found) => [fieldOf(found), content.noteProblem(found)]),
      )
    case 'signed-out':
    case 'not-found':
    case 'deck-gone':
    case 'type-gone':
    case 'no-room':
    case 'conflict':
    case 'unreachable':
    case undefined:
      return {}
  }
}

/** The problems that nobody has touched since: a field that was changed, or named anew by another kind, is given a rest. */
export function untouched(problems: FieldSentences, sent: NoteDraft, draft: NoteDraft): FieldSentences {
  if (sent.kind !== draft.kind) return {}
  const fields = Object.keys(problems) as DraftField[]
  return Object.fromEntries(
    fields
      .filter((field) => textIn(sent, field) === textIn(draft, field))
      .map((field) => [field, problems[field]]),
  )
}

/** The problem that is still to be told: none of a name taken twice once the name was changed. */
export function standing(
  problem: NoteProblem | Unreachable | null,
  problems: FieldSentences,
): NoteProblem | Unreachable | null {
  return problem?.code === 'duplicate' && Object.keys(problems).length === 0 ? null : problem
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
    case 'type-gone':
      return words.problem.typeGone
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
