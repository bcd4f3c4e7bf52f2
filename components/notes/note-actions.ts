import type { Unreachable } from '@/components/ui/server-form'
import type { RenderedCard } from '@/lib/content/notes'
import type { AddNoteInput, EditNoteInput, PreviewNoteInput } from '@/lib/contracts/decks'
import type { Result } from '@/lib/contracts/result'
import type { CardProblem, NoteProblem } from './note-problem'

/** A card as it will be asked. */
export type PreviewCard = Omit<RenderedCard, 'expected' | 'title'> & { readonly ordinal: number }

/** The cards a text makes, and how many more it makes than are shown. */
export interface Preview {
  readonly cards: readonly PreviewCard[]
  readonly more: number
}

export type PreviewProblem = Extract<NoteProblem, { code: 'signed-out' | 'invalid' }>
export type PreviewNote = (input: PreviewNoteInput) => Promise<Result<Preview, PreviewProblem>>
export type PreviewOutcome = Result<Preview, PreviewProblem | Unreachable>

/** What the server does with notes and their cards. */
export interface NoteActions {
  readonly add: (input: AddNoteInput) => Promise<Result<{ readonly noteId: string }, NoteProblem>>
  readonly edit: (input: EditNoteInput) => Promise<Result<{ readonly version: number }, NoteProblem>>
  readonly remove: (input: { readonly noteId: string }) => Promise<Result<null, CardProblem>>
  readonly restore: (input: { readonly noteId: string }) => Promise<Result<null, CardProblem>>
  readonly setShelf: (input: {
    readonly cardId: string
    readonly shelf: 'active' | 'suspended'
  }) => Promise<Result<null, CardProblem>>
  readonly preview: PreviewNote
}
