/** What was left out of a collection, or taken otherwise than it is written. */
export type AnkiWarningCode =
  /** Left out: nothing by which the row could be known again, no whole number within ±2^53. */
  | 'id'
  /** Left out: there was a row of this id before. */
  | 'duplicate'
  /** Left out: a note of a type that isn't there. */
  | 'no-note-type'
  /** Left out: a card of a note that isn't there. */
  | 'no-note'
  /** Left out: a note with more text than a note can have. */
  | 'row-too-long'
  /** Put into the deck Default: theirs isn't there. */
  | 'no-deck'
  /** Taken as empty: a text longer than such a text can be. */
  | 'text-too-long'
  /** Letters that no UTF-8 has, or halves of letters, became U+FFFD. */
  | 'letters'
  /** NULs were taken out of a text. */
  | 'nul'
  /** The usual value was taken: what stands there is of another kind, or none that can be. */
  | 'value'
  /** Settings that can't be read; the usual ones were taken. */
  | 'settings'
  /** Fields were added or joined, so that there are as many as the type has. */
  | 'field-count'

/** Rows of one table with the same finding. */
export interface AnkiWarning {
  readonly code: AnkiWarningCode
  /** Of the database. */
  readonly table: string
  /** Null where the row as a whole is meant. */
  readonly column: string | null
  readonly rows: number
  /** Id of the first of them, where it has one. */
  readonly first: number | null
}

export interface Findings {
  add(code: AnkiWarningCode, table: string, column: string | null, row: number | null): void
  list(): AnkiWarning[]
}

/** Collects findings: there are as many as kinds of them, however many rows a file has. */
export function findings(): Findings {
  const found = new Map<string, AnkiWarning>()
  return {
    add: (code, table, column, row) => {
      const key = `${code} ${table} ${column ?? ''}`
      const before = found.get(key)
      if (before === undefined) found.set(key, { code, table, column, rows: 1, first: row })
      else found.set(key, { ...before, rows: before.rows + 1 })
    },
    list: () => [...found.values()],
  }
}
