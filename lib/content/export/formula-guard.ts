/**
 * What a spreadsheet takes for the beginning of a formula: one of four characters, plain or in full width, whatever
 * spaces and quotes come before it.
 */
const FORMULA = String.raw`(?:"|[^\S\t\r\n])*[=+\-@＝＋－＠]`

/**
 * The beginning of a cell, or of what becomes one where a spreadsheet expects another separator than the comma, as
 * those of many countries do: it then cuts at semicolons, tabs and line ends, within quotes too.
 */
const BEGINNING = String.raw`(?<=^|[;\t\r\n])`

/** Some spreadsheets drop these from the beginning of a cell, and look for a formula after them. */
const DROPPED = String.raw`[\t\r\n]`

const UNGUARDED = new RegExp(`${BEGINNING}(?='*${FORMULA})|^(?='*${DROPPED})`, 'g')
const GUARDED = new RegExp(`${BEGINNING}'(?='*${FORMULA})|^'(?='*${DROPPED})`, 'g')

/**
 * A cell no part of which a spreadsheet runs: an apostrophe stands before whatever could be a formula. Apostrophes that
 * stand there already get one more, so that `unguarded` gives back each text exactly.
 */
export const guarded = (text: string): string => text.replace(UNGUARDED, "'")

/** The text that `guarded` was given. A text without guards, as a spreadsheet may have made of it, stays as it is. */
export const unguarded = (text: string): string => text.replace(GUARDED, '')
