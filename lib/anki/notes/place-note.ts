import { OCCLUSION_FIELDS } from '@/lib/content/raw/occlusion'
import { cardsOf } from '@/lib/content/notes'
import { showsAnything } from '@/lib/content/raw/own-card'
import { rawTexts } from '@/lib/content/raw/raw-note'
import { CONTENT_LIMITS } from '@/lib/content/limits'
import type { NoteFields, NoteKind, RawFields, RawKind } from '@/lib/content/note-types'
import { cleanText } from '@/lib/content/source-text'
import { canonicalLanguage, isDirection } from '@/lib/content/text-locale'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { AnkiNote } from '../collection'
import { goByNumber } from '../numbered-cards'
import { FieldReader, type NoteChangeCode, type Texts } from './field-reader'
import { oneLine } from './filters'
import { isEmptyField } from './html-text'
import type { MediaAddresses } from './media'
import type { PlacedType } from './place-type'

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
 * @param texts where they are only looked at, fields that decide on no card are empty
 */
export function placeNote(
  note: Pick<AnkiNote, 'fields'>,
  type: PlacedType,
  addressOf: MediaAddresses,
  texts: Texts = 'written',
): Result<PlacedNote, NoteTooLong> {
  const long = longField(note)
  if (long !== null) return err({ code: 'too-long', field: type.fields[long] ?? '', limit: MOST_CHARS })
  const written = new FieldReader(type, note.fields.map(cleanText), addressOf, texts)
  const { kind, fields } =
    type.kind === 'custom' || type.kind === 'image-occlusion'
      ? rawNote(type, written)
      : writtenNote(type, written)
  if (!asksAnything({ kind, fields }, type, written)) written.count('asks-nothing', 1)
  return ok({ kind, fields, changes: written.changes(), missing: written.missing() })
}

/** The place of the first field that has more characters than any holds, for which a note is left out; null for none. */
export function longField({ fields }: Pick<AnkiNote, 'fields'>): number | null {
  const place = fields.findIndex((field) => field.length > MOST_CHARS)
  return place < 0 ? null : place
}

const MOST_CHARS = CONTENT_LIMITS.fieldChars

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
      front: type.kind === 'cloze' ? written.gaps(front) : written.markdown(front),
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

/** Whether a card of a note shows anything to be asked, by Anki's rule of what is empty. */
function asksAnything({ kind, fields }: Written, type: PlacedType, written: FieldReader): boolean {
  if (type.kind === 'custom')
    return type.shape.isCloze ? hasCards(kind, fields) : showsAnything(type.shape, fields.raw ?? {})
  if (type.kind === 'cloze' || type.kind === 'image-occlusion') return hasCards(kind, fields)
  return !isEmptyField(written.value(type.places.front))
}

const hasCards = (kind: NoteKind, fields: NoteFields): boolean => cardsOf(kind, fields).length > 0

/** By Anki's rule a card that would ask nothing is not made; and what nobody can type is not asked to be typed. */
function kindOf(type: Plain, written: FieldReader): NoteKind {
  const back = type.places.back === null ? '' : written.value(type.places.back)
  switch (type.kind) {
    case 'basic-reversed':
      return isEmptyField(back) ? 'basic' : 'basic-reversed'
    case 'optional-reversed':
      return isEmptyField(back) || isEmptyField(written.value(type.reverse)) ? 'basic' : 'basic-reversed'
    case 'typed':
      return oneLine(back) === '' ? 'basic' : 'typed'
    case 'basic':
    case 'cloze':
      return type.kind
  }
}

function rawNote(
  type: Extract<PlacedType, { kind: 'custom' | 'image-occlusion' }>,
  written: FieldReader,
): Written {
  const isPicture = type.kind === 'image-occlusion'
  const raw = isPicture ? pictureFields(type, written) : ownFields(type, written)
  const shape = isPicture ? {} : { type: type.shape }
  const kind: RawKind = type.kind
  const fields = { front: '', back: '', raw, ...shape }
  return { kind, fields: written.isLookedAt ? fields : { ...fields, ...rawTexts(kind, fields) } }
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
