/** Notes that are fetched at once. */
export const WINDOW_NOTES = 50

/** A stretch of rows from `first` to `last`, both counted from 0 and both in it. */
export interface Rows {
  readonly first: number
  readonly last: number
}

/** The window a row lies in, counted from 0. */
export const windowOf = (row: number): number => Math.floor(row / WINDOW_NOTES)

/** Where a window begins and how many rows it has at most, as api/notes is asked for it. */
export const stretchOf = (window: number): { readonly offset: number; readonly limit: number } => ({
  offset: window * WINDOW_NOTES,
  limit: WINDOW_NOTES,
})

/** The windows that hold some rows and `ahead` more on either side, as far as there are rows. */
export function windowsAround({ first, last }: Rows, total: number, ahead: number): number[] {
  if (total === 0) return []
  const from = windowOf(Math.max(0, Math.min(first, total - 1) - ahead))
  const to = windowOf(Math.min(total - 1, last + ahead))
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}
