import type { NoteField } from '../note-types'
import type { Directives } from './directives'

/** Which column, counted from 0, holds what; null where nothing does. */
export interface ColumnMapping extends Readonly<Record<NoteField, number | null>> {
  readonly tags: number | null
  readonly deck: number | null
  readonly notetype: number | null
}

const NAMES: Readonly<Record<keyof ColumnMapping, readonly string[]>> = {
  front: ['front', 'question', 'text'],
  back: ['back', 'answer', 'back extra', 'extra'],
  hint: ['hint'],
  metaphor: ['metaphor'],
  source: ['source'],
  frontLang: ['front language'],
  backLang: ['back language'],
  frontDir: ['front direction'],
  backDir: ['back direction'],
  tags: ['tags'],
  deck: ['deck'],
  notetype: ['notetype', 'note type'],
}

const KNOWN_NAMES = new Set(Object.values(NAMES).flat())

/** Whether the fields of a row are the names of its columns: all known, a question's and an answer's among them. */
export function isHeaderRow(cells: readonly string[]): boolean {
  const names = cells.map(normalName)
  const has = (what: 'front' | 'back'): boolean => names.some((name) => NAMES[what].includes(name))
  return names.every((name) => name === '' || KNOWN_NAMES.has(name)) && has('front') && has('back')
}

/**
 * What each column is: by the file's own directives and names where they say it, otherwise the columns that are left,
 * in order, are front, back and hint.
 *
 * @param columns the file's names for its columns
 * @param width how many columns it has
 */
export function mapColumns(
  directives: Directives,
  columns: readonly string[] | null,
  width: number,
): ColumnMapping {
  const names = (columns ?? []).map(normalName)
  const named = (what: keyof ColumnMapping): number | null => {
    const at = names.findIndex((name) => NAMES[what].includes(name))
    return at < 0 ? null : at
  }
  const tags = directives.tagsColumn ?? named('tags')
  const deck = directives.deckColumn ?? named('deck')
  const notetype = directives.notetypeColumn ?? named('notetype')
  const lesser = {
    metaphor: named('metaphor'),
    source: named('source'),
    frontLang: named('frontLang'),
    backLang: named('backLang'),
    frontDir: named('frontDir'),
    backDir: named('backDir'),
  }
  const taken = new Set([
    ...[tags, deck, notetype, directives.guidColumn],
    ...[named('front'), named('back'), named('hint'), ...Object.values(lesser)],
  ])
  const free = Array.from({ length: width }, (_, column) => column).filter((column) => !taken.has(column))
  return {
    front: named('front') ?? free.shift() ?? null,
    back: named('back') ?? free.shift() ?? null,
    hint: named('hint') ?? free.shift() ?? null,
    ...lesser,
    tags,
    deck,
    notetype,
  }
}

const normalName = (name: string): string => name.trim().toLowerCase()
