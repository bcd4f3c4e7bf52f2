/** What SQLite keeps in a cell. Whole numbers beyond ±2^53 come as the nearest that a double can be. */
export type SqlValue = number | string | Uint8Array | null

/** A database that can be asked, whatever engine reads it. */
export interface Rows {
  /**
   * @throws Error where the database is damaged, or a statement asks for what isn't there
   */
  rows(sql: string): Iterable<readonly SqlValue[]>
}
