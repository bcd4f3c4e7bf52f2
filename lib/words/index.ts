/**
 * Every sentence a person reads, by area: `words.study`, `words.decks`, …
 *
 * A new area is one file that exports one constant, and one line in `areas.ts`.
 * Components whose size matters import their area directly (`@/lib/words/study`), so that a page carries only its own.
 */
export * as words from './areas'
export * as format from './format'
