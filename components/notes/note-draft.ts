import type { NoteDto } from '@/lib/contracts/decks'
import { NOTE_KINDS, type NoteKind } from '@/lib/contracts/sitting'

/** A note as it stands in the form. */
export interface NoteDraft {
  readonly kind: NoteKind
  readonly front: string
  readonly back: string
  readonly hint: string
  /** As typed, with commas between. */
  readonly tags: string
}

export type NoteText = Exclude<keyof NoteDraft, 'kind'>

export const emptyDraft: NoteDraft = { kind: 'basic', front: '', back: '', hint: '', tags: '' }

export const draftOf = (note: Pick<NoteDto, 'kind' | 'fields' | 'tags'>): NoteDraft => ({
  kind: note.kind,
  ...note.fields,
  tags: note.tags.join(', '),
})

/** The tags in what was typed: between commas, each once. */
export const tagsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
]

/** The next note of a row of them: the kind and the tags stay, the text starts anew. */
export const nextDraft = ({ kind, tags }: NoteDraft): NoteDraft => ({ ...emptyDraft, kind, tags })

export const sameDraft = (one: NoteDraft, other: NoteDraft): boolean =>
  one.kind === other.kind &&
  one.front === other.front &&
  one.back === other.back &&
  one.hint === other.hint &&
  one.tags === other.tags

/** What the form sends of a draft. */
export const noteContent = ({ tags, ...content }: NoteDraft) => ({ ...content, tags: tagsIn(tags) })

/** A draft with the version of the note it began from; 0 for a new note. */
export interface KeptDraft {
  readonly draft: NoteDraft
  readonly version: number
}

/** Reads a draft that a tab kept; anything else is null. */
export function parseDraft(stored: string | null): KeptDraft | null {
  try {
    const found: unknown = JSON.parse(stored ?? 'null')
    return isKept(found) ? found : null
  } catch {
    return null
  }
}

function isKept(found: unknown): found is KeptDraft {
  if (typeof found !== 'object' || found === null) return false
  const { draft, version } = found as Readonly<Record<string, unknown>>
  return isDraft(draft) && typeof version === 'number'
}

function isDraft(found: unknown): found is NoteDraft {
  if (typeof found !== 'object' || found === null) return false
  const { kind, front, back, hint, tags } = found as Readonly<Record<string, unknown>>
  return (
    NOTE_KINDS.some((known) => known === kind) &&
    [front, back, hint, tags].every((text) => typeof text === 'string')
  )
}
