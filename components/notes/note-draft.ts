import { sameRaw } from '@/lib/content/note-fields'
import { rawNames } from '@/lib/content/raw/raw-names'
import {
  isRawKind,
  LOCALE_FIELDS,
  TEXT_FIELDS,
  type NoteField,
  type NoteFields,
  type NoteTypeShape,
  type RawFields,
} from '@/lib/content/note-types'
import type { NoteDto } from '@/lib/contracts/decks'
import { NOTE_KINDS, type NoteKind } from '@/lib/contracts/sitting'

/** A note as it stands in the form: every field a text, empty where it says nothing. */
export type NoteDraft = Readonly<Record<NoteField, string>> & {
  readonly kind: NoteKind
  /** The fields of a raw kind, by their names; none of any other. */
  readonly raw: RawFields
  /** What makes cards of them, where the kind is custom. */
  readonly type: NoteTypeShape | null
  /** As typed, with commas between. */
  readonly tags: string
}

export type NoteText = Exclude<keyof NoteDraft, 'kind' | 'raw' | 'type'>

/** A field of the form: one of those that all notes have, or one of a raw kind by its name. */
export type DraftField = NoteText | `raw:${string}`

/** What a field of the form says. */
export const textIn = (draft: NoteDraft, field: DraftField): string =>
  isRawField(field) ? (draft.raw[field.slice(RAW.length)] ?? '') : draft[field]

/** The field that names the note. */
export const firstField = ({ kind, type }: NoteDraft): DraftField =>
  isRawKind(kind) ? `raw:${rawNames(kind, type ?? undefined)[0] ?? ''}` : 'front'

/** Whether nothing is written yet. */
export const isBlank = (draft: NoteDraft): boolean =>
  [draft.front, draft.back, ...Object.values(draft.raw)].every((text) => text.trim() === '')

/** A draft in which a field says something else. */
export const withText = (draft: NoteDraft, field: DraftField, text: string): NoteDraft =>
  isRawField(field)
    ? { ...draft, raw: { ...draft.raw, [field.slice(RAW.length)]: text } }
    : { ...draft, [field]: text }

const RAW = 'raw:'
const isRawField = (field: DraftField): field is `raw:${string}` => field.startsWith(RAW)

const FIELDS = [...TEXT_FIELDS, ...LOCALE_FIELDS] as const satisfies readonly NoteField[]

export const emptyDraft: NoteDraft = {
  kind: 'basic',
  raw: {},
  type: null,
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
  raw: note.fields.raw ?? {},
  type: note.fields.type ?? null,
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
  const { kind, type, source, frontLang, backLang, frontDir, backDir, tags } = draft
  return { ...emptyDraft, kind, type, source, frontLang, backLang, frontDir, backDir, tags }
}

export const sameDraft = (one: NoteDraft, other: NoteDraft): boolean =>
  one.kind === other.kind &&
  one.tags === other.tags &&
  FIELDS.every((field) => one[field] === other[field]) &&
  sameRaw(one.raw, other.raw) &&
  JSON.stringify(one.type) === JSON.stringify(other.type)

/** What the form sends of a draft: of the lesser fields only those that say something. */
export const noteContent = ({ kind, front, back, hint, tags, raw, type, ...lesser }: NoteDraft) => ({
  kind,
  // The front and back of a raw kind are worked out from its fields.
  ...(isRawKind(kind) ? { front: '', back: '', hint: '', raw } : { front, back, hint }),
  ...(kind === 'custom' && type?.id !== undefined ? { noteTypeId: type.id } : {}),
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
    FIELDS.flatMap((field) => {
      const text = fields[field]
      const counts = text !== '' || field === 'front' || field === 'back'
      return text !== undefined && counts ? [[field, text]] : []
    }),
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
  [...FIELDS, 'tags' as const].every((field) => typeof found[field] === 'string') &&
  isRecord(found.raw) &&
  Object.values(found.raw).every((text) => typeof text === 'string') &&
  (found.type === null || isType(found.type))

const isRecord = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === 'object' && found !== null && !Array.isArray(found)

const isType = (found: unknown): boolean =>
  isRecord(found) &&
  typeof found.name === 'string' &&
  Array.isArray(found.fields) &&
  found.fields.every((name) => typeof name === 'string') &&
  Array.isArray(found.templates)
