/** What a key does in a list. */
export type GridCommand =
  | { readonly do: 'go'; readonly row: number; readonly extends: boolean }
  | { readonly do: 'toggle' | 'open' | 'select-all' | 'select-none' }

interface Press {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

interface Place {
  /** The row the keyboard is at. */
  readonly row: number
  readonly total: number
  /** Rows a page is about long. */
  readonly page: number
  /** The learner wants keys of one letter. */
  readonly singleKeys: boolean
}

/** The command of a key; null when it has none here. */
export function gridCommand(press: Press, place: Place): GridCommand | null {
  const { key, shiftKey, altKey } = press
  if (altKey) return null
  if (press.ctrlKey || press.metaKey) return key.toLowerCase() === 'a' ? { do: 'select-all' } : null
  if (key === ' ') return { do: 'toggle' }
  if (key === 'Enter') return { do: 'open' }
  if (key === 'Escape') return { do: 'select-none' }
  const row = rowOf(place.singleKeys ? (LETTERS[key.toLowerCase()] ?? key) : key, place)
  return row === null
    ? null
    : { do: 'go', row: Math.min(Math.max(0, row), place.total - 1), extends: shiftKey }
}

const LETTERS: Readonly<Record<string, string>> = { j: 'ArrowDown', k: 'ArrowUp' }

function rowOf(key: string, { row, total, page }: Place): number | null {
  switch (key) {
    case 'ArrowDown':
      return row + 1
    case 'ArrowUp':
      return row - 1
    case 'PageDown':
      return row + page
    case 'PageUp':
      return row - page
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return null
  }
}
