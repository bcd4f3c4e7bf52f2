/** Words of files that are taken along: packages for Anki, tables, and what becomes of them. */
export const exporting = {
  /** Stands in a package, in the one note that an Anki from before 2.1 finds. */
  tooOldForPackage: 'This package is for Anki 2.1 and later. Please update Anki, then import the file again.',
} as const
