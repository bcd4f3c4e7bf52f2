import { readRows, usualWidth, type Row } from '@/lib/content/import/rows'

/** What counts as an address and as a name: that is for others to say. */
export interface RosterRules {
  /** The address as it is kept; null for what is none. */
  readonly address: (written: string) => string | null
  readonly isName: (written: string) => boolean
  readonly mostRows: number
}

/** In the order in which they are preferred. */
const SEPARATORS = [',', ';', '\t'] as const

/** What columns are called, without spaces and hyphens. */
const NAMES = {
  email: ['email', 'emailaddress', 'mail', 'address'],
  name: ['name', 'fullname'],
  role: ['role'],
} as const

/** Which column is what; null: there is none. */
export interface RosterColumns {
  readonly email: number
  readonly name: number | null
  readonly role: number | null
  /** How many there are. */
  readonly width: number
  readonly unused: readonly string[]
  readonly hasHeader: boolean
}

/** The rows of a file, split by whatever leaves the most of them with an address in a field of its own. */
export function splitRows(text: string, rules: RosterRules): readonly Row[] {
  const table = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const splits = SEPARATORS.map((separator) => {
    // One more for the names of the columns.
    const { rows } = readRows(table, separator, 1, rules.mostRows + 1, false)
    const withAddress = rows.filter(({ cells }) => cells.some((cell) => isAddress(cell, rules))).length
    return { rows, withAddress, width: usualWidth(rows) }
  })
  const [best] = splits.toSorted((a, b) => b.withAddress - a.withAddress || b.width - a.width)
  return best?.rows ?? []
}

/** Which column is what; null where nothing says which holds the addresses. */
export function guessOf(rows: readonly Row[], rules: RosterRules): RosterColumns | null {
  const [first] = rows
  if (first === undefined) return null
  const names = first.cells.map((cell) => cell.toLowerCase().replaceAll(/[\s_-]/g, ''))
  const isHeader =
    !first.cells.some((cell) => isAddress(cell, rules)) &&
    names.some((name) => Object.values(NAMES).some((known) => known.some((word) => word === name)))
  return isHeader ? byNames(first.cells, names) : byAddresses(rows, rules)
}

function byNames(cells: readonly string[], names: readonly string[]): RosterColumns | null {
  const placeOf = (known: readonly string[]): number | null => {
    const place = names.findIndex((name) => known.includes(name))
    return place < 0 ? null : place
  }
  const [email, name, role] = [placeOf(NAMES.email), placeOf(NAMES.name), placeOf(NAMES.role)]
  if (email === null) return null
  const unused = cells.filter((cell, place) => ![email, name, role].includes(place) && cell.trim() !== '')
  return {
    email,
    name,
    role,
    width: cells.length,
    unused: unused.map((cell) => cell.trim()),
    hasHeader: true,
  }
}

/** The column with the most addresses is theirs. Where no row has one, each is shown with its fault. */
function byAddresses(rows: readonly Row[], rules: RosterRules): RosterColumns {
  const width = Math.min(3, Math.max(1, ...rows.map(({ cells }) => cells.length)))
  const places = Array.from({ length: width }, (_, place) => place)
  const countAt = (place: number): number =>
    rows.filter(({ cells }) => isAddress(cells[place] ?? '', rules)).length
  const usual = width === 1 ? 0 : 1
  const email = places.toSorted(
    (a, b) => countAt(b) - countAt(a) || Number(b === usual) - Number(a === usual),
  )[0]
  const [name = null, role = null] = places.filter((place) => place !== email)
  return { email: email ?? 0, name, role, width, unused: [], hasHeader: false }
}

const isAddress = (cell: string, { address }: RosterRules): boolean =>
  cell.includes('@') && address(cell.trim()) !== null
