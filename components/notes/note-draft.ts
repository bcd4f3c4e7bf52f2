import { LOCALE_FIELDS, TEXT_FIELDS, type NoteField, type NoteFields } from '@/lib/content/note-types'
import type { NoteDto } from '@/lib/contracts/decks'
import { NOTE_KINDS, type NoteKind } from '@/lib/contracts/sitting'

/** A note as it stands in the form: every field a text, empty where it says nothing. */
export type NoteDraft = Readonly<Record<NoteField, string>> & {
  readonly kind: NoteKind
  /** As typed, with commas between. */
  readonly tags: string
}

export type NoteText = Exclude<keyof NoteDraft, 'kind'>

const FIELDS = [...TEXT_FIELDS, ...LOCALE_FIELDS] as const satisfies readonly NoteField[]

export const emptyDraft: NoteDraft = {
  kind: 'basic',
  front: '',
  back: '',
  hint: '',
  metaphor: '',
  source: '',
  frontLang: '',
  backLang: '',
  frontDir: '',
  backDir: '',
  tags: '',
}

export const draftOf = (note: Pick<NoteDto, 'kind' | 'fields' | 'tags'>): NoteDraft => ({
  ...emptyDraft,
  ...filled(note.fields),
  kind: note.kind,
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

/** The next note of a row of them: what notes made together share stays, the text starts anew. */
export const nextDraft = (draft: NoteDraft): NoteDraft => {
  const { kind, source, frontLang, backLang, frontDir, backDir, tags } = draft
  return { ...emptyDraft, kind, source, frontLang, backLang, frontDir, backDir, tags }
}

export const sameDraft = (one: NoteDraft, other: NoteDraft): boolean =>
  one.kind === other.kind && one.tags === other.tags && FIELDS.every((field) => one[field] === other[field])

/** What the form sends of a draft: of the lesser fields only those that say something. */
export const noteContent = ({ kind, front, back, hint, tags, ...lesser }: NoteDraft) => ({
  kind,
  front,
  back,
  hint,
  ...filled(lesser),
  tags: tagsIn(tags),
})

/** A draft with another text in it. */
export const withFields = (draft: NoteDraft, fields: NoteFields): NoteDraft => ({
  ...draft,
  ...filled(fields),
})

/** The fields that say something; front and back also when they are empty. */
const filled = (fields: Partial<NoteFields>): Partial<Readonly<Record<NoteField, string>>> =>
  Object.fromEntries(
    Object.entries(fields).filter(([field, text]) => text !== '' || field === 'front' || field === 'back'),
  )

/** A draft with the version of the note it began from; 0 for a new note. */
export interface KeptDraft {
  readonly draft: NoteDraft
  readonly version: number
}

/** Reads a draft that a tab kept; anything else is null. Fields that an earlier page of ours didn't have are empty. */
export function parseDraft(stored: string | null): KeptDraft | null {
  try {
    const found: unknown = JSON.parse(stored ?? 'null')
    if (typeof found !== 'object' || found === null) return null
    const { draft, version } = found as Readonly<Record<string, unknown>>
    if (typeof draft !== 'object' || draft === null || typeof version !== 'number') return null
    const whole = { ...emptyDraft, ...draft }
    return isDraft(whole) ? { draft: whole, version } : null
  } catch {
    return null
  }
}

const isDraft = (found: NoteDraft): boolean =>
  NOTE_KINDS.some((known) => known === found.kind) &&
  [...FIELDS, 'tags' as const].every((field) => typeof found[field] === 'string')
