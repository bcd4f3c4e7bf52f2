import { LOCALE_FIELDS } from '@/lib/content/note-types'
import type { AnkiNoteType, AnkiTemplate } from '../collection'
import { MORE_FIELDS, writtenNoteType } from '../write/note-types'
import { filterName } from './filters'
import type { FieldPlaces, Recognised } from './recognise'
import { fieldsOf, parseTemplate } from './template'

const KINDS = ['basic', 'basic-reversed', 'typed', 'cloze'] as const
/** The types with more fields that our own packages have. */
const OURS = KINDS.map((kind) => ({ kind, type: writtenNoteType(kind, true) }))

/**
 * Which of our kinds a type is that was written here, with places for what Anki's own types have no place for. It is known by
 * its fields and by what its templates show of them: how its cards look may have been changed since.
 */
export function recogniseWritten(theirs: AnkiNoteType): Recognised | null {
  const found = OURS.find(({ type }) => isSame(type, theirs))
  if (found === undefined) return null
  return { kind: found.kind, places: placesOf(found.type.fields) }
}

const isSame = (one: AnkiNoteType, other: AnkiNoteType): boolean =>
  one.isCloze === other.isCloze &&
  sameList(one.fields, other.fields) &&
  sameList(shownBy(one), shownBy(other))

const shownBy = ({ templates }: AnkiNoteType): string[] =>
  templates.toSorted((a, b) => a.ordinal - b.ordinal).flatMap(shownByTemplate)

const shownByTemplate = ({ front, back }: AnkiTemplate): string[] => [
  'front',
  ...fieldsOf(parseTemplate(front).nodes).map(asShown),
  'back',
  ...fieldsOf(parseTemplate(back).nodes).map(asShown),
]

const asShown = ({ name, filters }: ReturnType<typeof fieldsOf>[number]): string =>
  [...filters.map(filterName), name].join(':')

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value, place) => value === other[place])

function placesOf([front = '', back = '']: readonly string[]): FieldPlaces {
  const names = Object.fromEntries(MORE_FIELDS) as Record<(typeof MORE_FIELDS)[number][0], string>
  const { hint, metaphor, source } = names
  const locales = Object.fromEntries(LOCALE_FIELDS.map((field) => [field, names[field]]))
  return { front, back, hint, metaphor, source, locales }
}
