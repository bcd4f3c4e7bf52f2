import { cleanDeckName } from '../deck-path'
import { unguarded } from '../export/formula-guard'
import { tagsInCell } from '../export/tag-cell'
import { cleanText } from '../source-text'

/** How the cells of a file are to be read. */
export interface CellRules {
  /** Any cell, before it is read as what it is. */
  readonly cell: (written: string) => string
  readonly field: (cell: string) => string
  readonly tags: (cell: string) => readonly string[]
  readonly deckName: (cell: string) => string
}

/** Files that people and other programs make: space around a text, or more than one, means nothing. */
export const COMMON_RULES: CellRules = {
  cell: (written) => written,
  field: (cell) => cell.trim(),
  tags: (cell) => cell.normalize('NFC').split(/\s+/).filter(Boolean),
  deckName: (cell) => cleanDeckName(cleanText(cell).replace(/\s+/g, ' ')),
}

/** Files that Spindle wrote: every text comes back as it was. A deck's name is one line, whoever wrote the file. */
export const OWN_RULES: CellRules = {
  cell: unguarded,
  field: (cell) => cell,
  tags: tagsInCell,
  deckName: (cell) => cleanDeckName(cell.replace(/[\0-\x1F\x7F]+/g, ' ')),
}
