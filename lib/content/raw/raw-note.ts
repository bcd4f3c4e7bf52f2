import { fieldMarkdown } from '@/lib/anki/notes/field-markdown'
import { filterName } from '@/lib/anki/notes/filters'
import { fieldsOf, parseTemplate } from '@/lib/anki/notes/template'
import { CONTENT_LIMITS } from '../limits'
import { literalTree } from '../markdown'
import type { NoteFields, NoteProblem, NoteTypeShape, RawFields, RawKind } from '../note-types'
import { plainText } from '../plain-text'
import { OCCLUSION_FIELDS, partNumbers, pictureIn, readParts } from './occlusion'
import { ownCard, ownOrdinals, showsAnything } from './own-card'
import { fieldOf, pictureCard } from './picture-card'
import type { RawCard } from './raw-card'
import { rawNames } from './raw-names'

/** The ordinals of the cards that a note of a raw kind makes. */
export function rawOrdinals(kind: RawKind, { raw = {}, type }: NoteFields): readonly number[] {
  if (kind === 'image-occlusion') return partNumbers(readParts(fieldOf(raw, 'Occlusion')))
  return type === undefined ? [] : ownOrdinals(type, raw)
}

/** Renders a card of a note of a raw kind; one whose type is gone shows what its fields say. */
export function rawCard(
  kind: RawKind,
  { raw = {}, type, front, back }: NoteFields,
  ordinal: number,
): RawCard {
  if (kind === 'image-occlusion') return pictureCard(raw, ordinal)
  if (type !== undefined) return ownCard(type, raw, ordinal)
  return { question: literalTree(front), answer: literalTree(back), hint: null, expected: null }
}

/** What keeps the fields of a raw kind from being a note. */
export function rawProblems(kind: RawKind, fields: NoteFields): NoteProblem[] {
  const { raw = {}, type } = fields
  const limit = CONTENT_LIMITS.fieldChars
  const long = Object.entries(raw).filter(([, text]) => text.length > limit)
  if (long.length > 0) return long.map(([name]) => ({ field: 'raw', name, code: 'too-long', limit }))
  if (kind === 'image-occlusion') return pictureProblems(raw)
  return type === undefined ? [{ field: 'front', code: 'empty' }] : ownProblems(type, fields)
}

function pictureProblems(raw: RawFields): NoteProblem[] {
  const problems: NoteProblem[] = []
  if (readParts(fieldOf(raw, 'Occlusion')).length === 0)
    problems.push({ field: 'raw', name: 'Occlusion', code: 'parts-none' })
  if (pictureIn(fieldOf(raw, 'Image')) === null)
    problems.push({ field: 'raw', name: 'Image', code: 'no-picture' })
  return problems
}

function ownProblems(type: NoteTypeShape, fields: NoteFields): NoteProblem[] {
  const [first] = ownOrdinals(type, fields.raw ?? {})
  if (first === undefined) {
    return [{ field: 'raw', name: firstField(type), code: type.isCloze ? 'gaps-none' : 'shows-nothing' }]
  }
  const { question } = rawCard('custom', fields, first)
  return !showsAnything(type, fields.raw ?? {}) || plainText(question).trim() === ''
    ? [{ field: 'raw', name: firstField(type), code: 'shows-nothing' }]
    : []
}

/** The field that is to be mended where a type's first card shows nothing. */
function firstField(type: NoteTypeShape): string {
  const asked = fieldsOf(parseTemplate(type.templates[0]?.front ?? '').nodes)
  const ofGaps = asked.find(({ filters }) => filters.some((filter) => filterName(filter) === 'cloze'))
  const name = (type.isCloze ? ofGaps : asked.find(({ name }) => type.fields.includes(name)))?.name
  return name ?? type.fields[0] ?? ''
}

/** What stands in for fields of a raw kind where a note is listed, looked for or written into a file. */
export function rawTexts(
  kind: RawKind,
  { raw = {}, type }: NoteFields,
): { readonly front: string; readonly back: string } {
  const names = kind === 'image-occlusion' ? OCCLUSION_FIELDS.slice(1) : rawNames(kind, type)
  const texts = names
    .map((name) => fieldMarkdown(fieldOf(raw, name)).markdown.slice(0, CONTENT_LIMITS.fieldChars))
    .filter((text) => text.trim() !== '')
  return { front: texts[0] ?? '', back: texts.slice(1).join('\n\n').slice(0, CONTENT_LIMITS.fieldChars) }
}

/** What names a note of a raw kind within its deck: its type and first field, or its picture and the parts of it. */
export function rawKey({ raw = {}, type, front }: NoteFields): string {
  if (type !== undefined) return `${type.name}\n${front}`
  return raw.Occlusion === undefined ? front : `${fieldOf(raw, 'Image')}\n${raw.Occlusion}`
}
