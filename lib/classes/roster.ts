import { err, ok, type Result } from '@/lib/contracts/result'
import type { Row } from '@/lib/content/import/rows'
import { CLASS_ROLES, type ClassRole } from './roles'
import { guessOf, splitRows, type RosterColumns, type RosterRules } from './roster-columns'

export type { RosterRules } from './roster-columns'

/** What stands in a line of a list of people; `row` is the line itself. */
export type RosterField = 'name' | 'email' | 'role' | 'row'

/** Why a line can't be taken as it is. */
export type RosterFaultCode =
  | 'missing'
  | 'malformed'
  /** No name of one line within its length. */
  | 'unusable'
  /** None of the three roles. */
  | 'unknown'
  | 'broken-quote'
  | 'too-many-cells'

export interface RosterFault {
  readonly field: RosterField
  readonly code: RosterFaultCode
}

/** Somebody on a list, in the line that their row begins in. What has a fault stands there as it was written. */
export interface RosterRow {
  readonly line: number
  /** Empty: the list says none. */
  readonly name: string
  readonly email: string
  /** Null where what was written is no role. */
  readonly role: ClassRole | null
  readonly faults: readonly RosterFault[]
}

export interface Roster {
  readonly rows: readonly RosterRow[]
  /** What columns are called that are of no use here. */
  readonly unused: readonly string[]
}

/** Why a list can't be read at all. */
export type RosterProblem = 'empty' | 'no-email-column' | 'too-many-rows'

/**
 * Reads a list of people from a CSV or TSV file. Its first row may name the columns (name, e-mail, role, in any order);
 * else the addresses say which column is theirs, and of the others the first is the name. Without a role somebody is a
 * learner.
 */
export function readRoster(text: string, rules: RosterRules): Result<Roster, RosterProblem> {
  const rows = splitRows(text, rules)
  const [first] = rows
  if (first === undefined) return err('empty')
  const columns = guessOf(rows, rules)
  if (columns === null) return err('no-email-column')
  const people = columns.hasHeader ? rows.slice(1) : rows
  if (people.length === 0) return err('empty')
  if (people.length > rules.mostRows) return err('too-many-rows')
  return ok({
    rows: people.map((row) => personOf(row, columns, rules)),
    unused: columns.unused,
  })
}

/** An address with a name before it, as mail programs copy it. */
const NAMED = /^(?:"([^"]*)"\s*|([^<>"]*))<([^<>]*)>$/

/**
 * Reads addresses as they are typed or pasted: one to a line, or with commas, semicolons or spaces between them. The line
 * of each is its place.
 */
export function readAddresses(
  typed: string,
  role: ClassRole,
  rules: RosterRules,
): Result<Roster, RosterProblem> {
  const entries = typed
    .split(/[,;\n\r]+/)
    .map((entry) => entry.trim())
    .flatMap((entry) => (entry.includes('<') ? [entry] : entry.split(/\s+/)))
    .filter((entry) => entry !== '')
  if (entries.length === 0) return err('empty')
  if (entries.length > rules.mostRows) return err('too-many-rows')
  const rows = entries.map((entry, index) => {
    const [, quoted, plain, address] = NAMED.exec(entry) ?? []
    const given = { name: (quoted ?? plain ?? '').trim(), email: address ?? entry }
    return { line: index + 1, ...given, role, ...checked(given, rules) }
  })
  return ok({ rows, unused: [] })
}

function personOf(row: Row, columns: RosterColumns, rules: RosterRules): RosterRow {
  const cell = (column: number | null): string => (column === null ? '' : (row.cells[column]?.trim() ?? ''))
  const given = { name: cell(columns.name), email: cell(columns.email) }
  const role = roleOf(cell(columns.role))
  const { email, faults } = checked(given, rules)
  const whole = rowFaults(row, columns)
  const unknown = role === null ? [{ field: 'role', code: 'unknown' } as const] : []
  // Of a row that is split in the wrong places its fields say nothing.
  return {
    line: row.line,
    name: given.name,
    email,
    role,
    faults: whole.length > 0 ? whole : [...faults, ...unknown],
  }
}

function rowFaults({ cells, hasBrokenQuote }: Row, { width }: RosterColumns): RosterFault[] {
  if (hasBrokenQuote) return [{ field: 'row', code: 'broken-quote' }]
  const isTooWide = cells.slice(width).some((cell) => cell.trim() !== '')
  return isTooWide ? [{ field: 'row', code: 'too-many-cells' }] : []
}

function checked(
  { name, email }: { readonly name: string; readonly email: string },
  { address, isName }: RosterRules,
): Pick<RosterRow, 'email' | 'faults'> {
  const kept = address(email)
  const faults: RosterFault[] = []
  if (name !== '' && !isName(name)) faults.push({ field: 'name', code: 'unusable' })
  if (kept === null) faults.push({ field: 'email', code: email === '' ? 'missing' : 'malformed' })
  return { email: kept ?? email, faults }
}

function roleOf(written: string): ClassRole | null {
  if (written === '') return 'learner'
  return CLASS_ROLES.find((role) => role === written.toLowerCase()) ?? null
}
