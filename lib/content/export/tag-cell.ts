/**
 * The tags of a note as one cell, with spaces between them, as Anki has them. Our tags may hold spaces themselves: those
 * stand behind a backslash, and so do backslashes.
 */
export const tagCell = (tags: readonly string[]): string =>
  tags.map((tag) => tag.replace(/[\s\\]/g, String.raw`\$&`)).join(' ')

/** The tags in a cell that `tagCell` made. A backslash before anything else is one that somebody typed. */
export const tagsInCell = (cell: string): string[] =>
  (cell.match(/(?:\\[\s\\]|\S)+/g) ?? []).map((tag) => tag.replace(/\\([\s\\])/g, '$1'))
