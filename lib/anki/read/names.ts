import type { AnkiStockType } from '../collection'

/** What Anki calls a deck, a type or a field that has no name. */
export const NAMELESS = 'blank'

/** The name of a deck with `::` between its levels; version 18 writes U+001F there. */
export const deckNameOf = (name: string): string =>
  name
    .split(/::|\x1f/)
    .map((level) => level.trim() || NAMELESS)
    .join('::')

export const nameOf = (name: string): string => name.trim() || NAMELESS

const STOCK: readonly AnkiStockType[] = [
  'basic',
  'basic-and-reversed',
  'basic-optional-reversed',
  'basic-typing',
  'cloze',
  'image-occlusion',
]

/** By Anki's number for one of its own types: 1 for the first; 0 and what came later say nothing. */
export const stockOf = (number: unknown): AnkiStockType | null =>
  typeof number === 'number' ? (STOCK[number - 1] ?? null) : null
