import type { Unreachable } from '@/components/ui/server-form'
import { LIMITS } from '@/lib/contracts/limits'
import { decks as words } from '@/lib/words/decks'

export const DECK_FIELDS = ['name', 'parentId', 'description', 'desiredRetention'] as const
export type DeckField = (typeof DECK_FIELDS)[number]

/** Why a deck could not be made or changed. */
export type DeckProblem =
  | { readonly code: 'signed-out' }
  | { readonly code: 'not-found' }
  /** An archived deck has a name too, though it does not show. */
  | { readonly code: 'name-taken'; readonly isArchived: boolean }
  /** The deck to put it into is gone. */
  | { readonly code: 'parent-gone' }
  /** It can't be put into itself, or into a deck in it. */
  | { readonly code: 'in-itself' }
  /** With the decks it lies in, or those in it, the name is too long. */
  | { readonly code: 'too-long' }
  | { readonly code: 'invalid'; readonly fields: readonly DeckField[] }

/** What is wrong with a name; undefined for a good one. */
export function nameProblem(name: string): string | undefined {
  const length = name.trim().length
  if (length === 0) return words.problem.nameMissing
  if (length > LIMITS.deckName) return words.problem.nameLong(LIMITS.deckName)
  return undefined
}

/** The sentence beside each field that has to change, given what was typed. */
export function fieldProblems(
  problem: DeckProblem | Unreachable | null,
  name: string,
): Readonly<Partial<Record<DeckField, string>>> {
  if (problem?.code === 'name-taken') {
    return { name: problem.isArchived ? words.problem.nameTakenArchived : words.problem.nameTaken }
  }
  if (problem?.code === 'too-long') return { name: words.problem.wholeNameLong(LIMITS.deckName) }
  if (problem?.code === 'parent-gone') return { parentId: words.problem.parentGone }
  if (problem?.code === 'in-itself') return { parentId: words.problem.inItself }
  if (problem?.code !== 'invalid') return {}
  const sentences: Partial<Record<DeckField, string>> = {}
  for (const field of problem.fields) sentences[field] = fieldSentence(field, name)
  return sentences
}

function fieldSentence(field: DeckField, name: string): string {
  switch (field) {
    case 'name':
      return nameProblem(name) ?? words.problem.nameControl
    case 'parentId':
      return words.problem.parentGone
    case 'description':
      return words.problem.descriptionLong(LIMITS.deckDescription)
    case 'desiredRetention':
      return words.problem.retention
  }
}

/** The sentence for a problem that no field can mend; null for the others. */
export function generalProblem(problem: DeckProblem | Unreachable | null): string | null {
  switch (problem?.code) {
    case 'signed-out':
      return words.problem.signedOut
    case 'not-found':
      return words.problem.gone
    case 'unreachable':
      return words.problem.failed
    case 'name-taken':
    case 'parent-gone':
    case 'in-itself':
    case 'too-long':
    case 'invalid':
    case undefined:
      return null
  }
}
