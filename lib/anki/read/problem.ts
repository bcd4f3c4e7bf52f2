/** Why a database is no collection that can be read. */
export type AnkiProblem =
  /** A table of Anki's is not there; a view or a virtual table of its name is none. */
  | { readonly code: 'no-table'; readonly table: string }
  | { readonly code: 'no-column'; readonly table: string; readonly column: string }
  /** The one row of `col` that says what the collection is. */
  | { readonly code: 'no-row' }
  /** Of another version than 11 and 18; null where it says none. */
  | { readonly code: 'version'; readonly version: number | null }
  /** A column of `col` that should be JSON. */
  | { readonly code: 'not-json'; readonly column: 'models' | 'decks' }
