import { OCCLUSION_FIELDS } from '@/lib/content/raw/occlusion'
import { cardsOf } from '@/lib/content/notes'
import { rawTexts } from '@/lib/content/raw/raw-note'
import { CONTENT_LIMITS } from '@/lib/content/limits'
import type { NoteFields, NoteKind, RawFields, RawKind } from '@/lib/content/note-types'
import { cleanText } from '@/lib/content/source-text'
import { canonicalLanguage, isDirection } from '@/lib/content/text-locale'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { AnkiNote } from '../collection'
import { goByNumber } from '../numbered-cards'
import { fieldMarkdown } from './field-markdown'
import { oneLine } from './filters'
import { hasOldLatex } from './formulas'
import { isEmptyField } from './html-text'
import { fileOf, withMedia, type MediaAddresses } from './media'
import type { PlacedType } from './place-type'

/** What was changed in a note's fields, or could not be kept. */
export type NoteChangeCode =
  /** Colours, letters and sizes given in the text itself. */
  | 'field-styling'
  /** A program, a form, a drawing, a film: what the allow-list leaves out. */
  | 'element'
  /** A picture or sound that is not in the package; its name stays. */
  | 'missing-media'
  /** LaTeX that Anki would have made a picture of: it is a formula here. */
  | 'latex'
  /** More marks than can be read: the words are kept. */
  | 'simplified'
  /** Values beyond the type's own fields. */
  | 'surplus-field'

/** A note of Anki's as it is written here. */
export interface PlacedNote {
  readonly kind: NoteKind
  /** Of a custom note `type` has no id yet: whoever stores it sets that of the stored type. */
  readonly fields: NoteFields
  /** How many of each. */
  readonly changes: Readonly<Partial<Record<NoteChangeCode, number>>>
  readonly missing: readonly string[]
}

/** Why a note can't be taken in: a field has more characters than any holds. */
export interface NoteTooLong {
  readonly code: 'too-long'
  readonly field: string
  readonly limit: number
}

/**
 * What a note of Anki's becomes.
 *
 * @param type of the note, as `placeNoteType` placed it
 * @param addressOf where the media of the package are kept
 */
export function placeNote(
  note: Pick<AnkiNote, 'fields'>,
  type: PlacedType,
  addressOf: MediaAddresses,
): Result<PlacedNote, NoteTooLong> {
  const limit = CONTENT_LIMITS.fieldChars
  const long = note.fields.findIndex((field) => field.length > limit)
  if (long >= 0) return err({ code: 'too-long', field: type.fields[long] ?? '', limit })
  const written = new FieldReader(type, note.fields.map(cleanText), addressOf)
  const { kind, fields } =
    type.kind === 'custom' || type.kind === 'image-occlusion'
      ? rawNote(type, written)
      : writtenNote(type, written)
  return ok({ kind, fields, changes: written.changes(), missing: written.missing() })
}

/**
 * The ordinals here of the cards of a note of Anki's, by theirs; null for one that the note makes no more, as Anki keeps
 * such cards until it is told to look for them.
 */
export function ordinalsHere({
  kind,
  fields,
}: Pick<PlacedNote, 'kind' | 'fields'>): (ordinal: number) => number | null {
  const made = new Set(cardsOf(kind, fields).map(({ ordinal }) => ordinal))
  const isNumbered = goByNumber(kind, fields)
  return (ordinal) => {
    const here = isNumbered ? ordinal + 1 : ordinal
    return made.has(here) ? here : null
  }
}

interface Written {
  readonly kind: NoteKind
  readonly fields: NoteFields
}

type Plain = Exclude<PlacedType, { kind: 'custom' | 'image-occlusion' }>

function writtenNote(type: Plain, written: FieldReader): Written {
  const { front, back, hint, metaphor, source, locales } = type.places
  const lesser = Object.entries({ hint, metaphor, source }).flatMap(([field, name]) => {
    const text = name === null ? '' : written.markdown(name)
    return text.trim() === '' ? [] : [[field, text]]
  })
  const said = Object.entries(locales).flatMap(([field, name]) => {
    const locale = localeHere(written.value(name))
    return locale === null ? [] : [[field, locale]]
  })
  return {
    kind: kindOf(type, written),
    fields: {
      front: written.markdown(front),
      back: back === null ? '' : written.markdown(back),
      ...Object.fromEntries([...lesser, ...said]),
    },
  }
}

/** A language or a direction as it is kept; null for what is neither. */
function localeHere(html: string): string | null {
  const text = oneLine(html)
  const direction = text.toLowerCase()
  return isDirection(direction) ? direction : canonicalLanguage(text)
}

function kindOf(type: Plain, written: FieldReader): NoteKind {
  if (type.kind !== 'optional-reversed') return type.kind
  return isEmptyField(written.value(type.reverse)) ? 'basic' : 'basic-reversed'
}

function rawNote(
  type: Extract<PlacedType, { kind: 'custom' | 'image-occlusion' }>,
  written: FieldReader,
): Written {
  const isPicture = type.kind === 'image-occlusion'
  const raw = isPicture ? pictureFields(type, written) : ownFields(type, written)
  const shape = isPicture ? {} : { type: type.shape }
  const kind: RawKind = type.kind
  return { kind, fields: { ...rawTexts(kind, { front: '', back: '', raw, ...shape }), raw, ...shape } }
}

const ownFields = (
  { fields, fileFields }: Extract<PlacedType, { kind: 'custom' }>,
  written: FieldReader,
): RawFields =>
  Object.fromEntries(
    fields.map((name) => [name, fileFields.includes(name) ? written.file(name) : written.raw(name)]),
  )

/** Anki's own five fields by their places; any that were added to them are kept with the remarks. */
function pictureFields({ fields }: PlacedType, written: FieldReader): RawFields {
  const own = OCCLUSION_FIELDS.map((name, place) => {
    const theirs = fields[place]
    return [name, theirs === undefined ? '' : written.raw(theirs)] as const
  })
  const added = fields
    .slice(OCCLUSION_FIELDS.length)
    .map((name) => written.raw(name))
    .filter((text) => !isEmptyField(text))
  const remarks = (text: string): string => [text, ...added].filter((part) => part !== '').join('<br>')
  return Object.fromEntries(own.map(([name, text]) => [name, name === 'Comments' ? remarks(text) : text]))
}

/** Reads the fields of one note, and keeps count of what changes. */
class FieldReader {
  private readonly counts = new Map<NoteChangeCode, number>()
  private readonly missed = new Set<string>()

  constructor(
    private readonly type: Pick<PlacedType, 'fields'>,
    private readonly values: readonly string[],
    private readonly addressOf: MediaAddresses,
  ) {
    this.count('surplus-field', values.slice(type.fields.length).filter((value) => value !== '').length)
  }

  value(name: string): string {
    return this.values[this.type.fields.indexOf(name)] ?? ''
  }

  markdown(name: string): string {
    const value = this.value(name)
    this.look(value)
    const { html, missing } = withMedia(value, this.addressOf, 'picture')
    this.miss(missing)
    const { markdown, isSimplified } = fieldMarkdown(html)
    if (isSimplified) this.count('simplified', 1)
    return markdown
  }

  raw(name: string): string {
    const value = this.value(name)
    this.look(value)
    const { html, missing } = withMedia(value, this.addressOf, 'mark')
    this.miss(missing)
    return html
  }

  /** A field that is a file's name, where the package has that file. */
  file(name: string): string {
    const value = this.raw(name)
    const file = fileOf(value)
    const address = file === null ? null : this.addressOf(file)
    if (file !== null && address === null) this.miss([file])
    return address ?? value
  }

  changes(): PlacedNote['changes'] {
    return Object.fromEntries(this.counts)
  }

  missing(): readonly string[] {
    return [...this.missed]
  }

  private look(value: string): void {
    if (/\sstyle\s*=|<font\b/i.test(value)) this.count('field-styling', 1)
    if (/<(?:script|style|iframe|object|embed|svg|video|audio|form|input|canvas)\b/i.test(value))
      this.count('element', 1)
    if (hasOldLatex(value)) this.count('latex', 1)
  }

  private miss(names: readonly string[]): void {
    for (const name of names) this.missed.add(name)
    this.count('missing-media', names.length)
  }

  private count(code: NoteChangeCode, more: number): void {
    if (more > 0) this.counts.set(code, (this.counts.get(code) ?? 0) + more)
  }
}
