import type { NoteTypeShape } from '@/lib/content/note-types'
import { cleanText } from '@/lib/content/source-text'
import type { AnkiNoteType, AnkiTemplate } from '../collection'
import { essenceOf, withoutCode } from './essence'
import { filterName, isKnownFilter } from './filters'
import { recognise, type Recognised, type Sides } from './recognise'
import { recogniseWritten } from './written-here'
import { fieldsOf, parseTemplate, TEMPLATE_LIMITS, type FieldNode, type Template } from './template'

/** What of a type is left out here. `detail` names what is meant where there is more than one. */
export interface TypeChange {
  readonly code:
    /** How its cards look: colours, letters, margins. */
    | 'styling'
    /** A program in a template. */
    | 'script'
    /** A filter that is not followed: the field is shown as it is. */
    | 'filter'
    /** A field that the type has not: nothing is shown. */
    | 'unknown-field'
    /** Something known to Anki alone, such as the name of the deck. */
    | 'special'
    /** A template too long or too nested to be read to its end. */
    | 'template-cut'
  readonly detail: string
}

/** What becomes of a type of Anki's. */
export type PlacedType = Placing & {
  readonly name: string
  /** Of Anki's type, in their order. */
  readonly fields: readonly string[]
  readonly changes: readonly TypeChange[]
}

type Placing =
  | Recognised
  /** Fields by their places: a hidden part of a picture each card. */
  | { readonly kind: 'image-occlusion' }
  /** To be kept as a note type; without an id, which whoever stores it gives. */
  | { readonly kind: 'custom'; readonly shape: NoteTypeShape; readonly fileFields: readonly string[] }

const SPECIAL = new Set(['Tags', 'Deck', 'Subdeck', 'Type', 'Card', 'CardFlag', 'CardID', 'FrontSide'])
/** What a custom note is told of these is nothing: a card here knows neither. */
const UNKNOWN_HERE = new Set(['Tags', 'Deck', 'Subdeck', 'CardFlag', 'CardID'])

/** Fields and cards of a type that are kept. */
const MOST_FIELDS = 200
const MOST_TEMPLATES = 100
const NAME_CHARS = 100

/** Recognises what a type of Anki's is here, by what its templates do and not by its name. Never fails. */
export function placeNoteType(type: AnkiNoteType): PlacedType {
  const fields = cleanNames(type.fields.slice(0, MOST_FIELDS))
  const templates = type.templates
    .toSorted((a, b) => a.ordinal - b.ordinal)
    .slice(0, type.isCloze ? 1 : MOST_TEMPLATES)
    .map(readTemplate)
  const common = { name: cleanName(type.name), fields }
  const placing = placingOf(type, fields, templates)
  return { ...common, ...placing, changes: changesOf(type, fields, templates, placing.kind) }
}

interface ReadTemplate {
  readonly name: string
  readonly sources: readonly [string, string]
  readonly sides: readonly [Template, Template]
  readonly hasScript: boolean
}

function readTemplate({ name, front, back }: AnkiTemplate): ReadTemplate {
  const sources = [cleanText(withoutCode(front)), cleanText(withoutCode(back))] as const
  return {
    name: cleanName(name),
    sources,
    sides: [parseTemplate(sources[0]), parseTemplate(sources[1])],
    hasScript: /<script\b/i.test(front) || /<script\b/i.test(back),
  }
}

function placingOf(
  type: AnkiNoteType,
  fields: readonly string[],
  templates: readonly ReadTemplate[],
): Placing {
  if (isPicture(type, fields)) return { kind: 'image-occlusion' }
  const own = recogniseWritten(type)
  if (own !== null) return own
  const sides = templates.map(sidesOf)
  const isWhole = templates.every(({ sides: [front, back] }) => !front.isCut && !back.isCut)
  const known =
    isWhole && sides.every((both) => both !== null) ? recognise(fields, type.isCloze, sides) : null
  return known ?? customOf(type, fields, templates)
}

function sidesOf({ sides: [front, back] }: ReadTemplate): Sides | null {
  const [asked, told] = [essenceOf(front.nodes), essenceOf(back.nodes)]
  return asked === null || told === null ? null : { front: asked, back: told }
}

/** Anki draws the covers of a picture by a program of its own, which the template of such a type calls. */
const isPicture = ({ stock, isCloze, templates }: AnkiNoteType, fields: readonly string[]): boolean =>
  isCloze &&
  fields.length >= 2 &&
  (stock === 'image-occlusion' || templates.some(({ front }) => /\bimageOcclusion\b/.test(front)))

function customOf(
  { name, isCloze }: AnkiNoteType,
  fields: readonly string[],
  templates: readonly ReadTemplate[],
): Placing {
  const shape: NoteTypeShape = {
    name: cleanName(name),
    fields,
    templates: templates.map(({ name: named, sources: [front, back] }) => ({
      name: named,
      front: front.slice(0, TEMPLATE_LIMITS.chars),
      back: back.slice(0, TEMPLATE_LIMITS.chars),
    })),
    isCloze,
  }
  return { kind: 'custom', shape, fileFields: fields.filter((field) => isFileField(field, templates)) }
}

/** Whether a field is the name of a file: it stands where a template names one. */
function isFileField(field: string, templates: readonly ReadTemplate[]): boolean {
  const escaped = field.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const named = new RegExp(`(?:\\ssrc\\s*=\\s*["']?|\\[sound:)\\{\\{(?:[^{}:]{0,50}:)*${escaped}\\}\\}`, 'i')
  return templates.some(({ sources }) => sources.some((source) => named.test(source)))
}

function changesOf(
  { css }: AnkiNoteType,
  fields: readonly string[],
  templates: readonly ReadTemplate[],
  kind: Placing['kind'],
): TypeChange[] {
  const used = templates.flatMap(({ sides }) => sides.flatMap(({ nodes }) => fieldsOf(nodes)))
  const isOurs = kind !== 'custom'
  return [
    ...(css.trim() === '' ? [] : [change('styling')]),
    // The program of a picture's covers is Anki's own, and done here in another way.
    ...(kind !== 'image-occlusion' && templates.some(({ hasScript }) => hasScript) ? [change('script')] : []),
    ...(templates.some(({ sides }) => sides.some(({ isCut }) => isCut)) ? [change('template-cut')] : []),
    ...(isOurs ? [] : strangeOf(used, fields)),
  ]
}

function strangeOf(used: readonly FieldNode[], fields: readonly string[]): TypeChange[] {
  const filters = used.flatMap((field) => field.filters.filter((filter) => !isKnownFilter(filter)))
  const names = used.map(({ name }) => name)
  const unknown = names.filter((name) => !fields.includes(name) && !SPECIAL.has(name))
  const special = names.filter((name) => UNKNOWN_HERE.has(name) && !fields.includes(name))
  return [
    ...each('filter', filters.map(filterName)),
    ...each('unknown-field', unknown),
    ...each('special', special),
  ]
}

const change = (code: TypeChange['code'], detail = ''): TypeChange => ({ code, detail })

const each = (code: TypeChange['code'], details: readonly string[]): TypeChange[] =>
  [...new Set(details.map((detail) => detail.slice(0, NAME_CHARS)))].map((detail) => change(code, detail))

const cleanName = (name: string): string =>
  cleanText(name).normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, NAME_CHARS)

/** Names that templates can tell apart: each once, and none empty. */
function cleanNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name, place) => {
    const clean = cleanName(name) || `Field ${place + 1}`
    const free = taken.has(clean) ? `${clean} ${place + 1}` : clean
    taken.add(free)
    return free
  })
}
