import type { ColumnMapping } from './mapping'
import type { Row } from './rows'

/** What a column may be taken for. */
export const COLUMN_USES = [
  'front',
  'back',
  'hint',
  'tags',
  'deck',
  'notetype',
  'metaphor',
  'source',
  'frontLang',
  'backLang',
  'frontDir',
  'backDir',
] as const satisfies readonly (keyof ColumnMapping)[]

export type ColumnUse = (typeof COLUMN_USES)[number]

/** How a file is laid out, as far as its reader says; null for what is to be told from the file itself. */
export interface AskedLayout {
  /** The one character between two fields. */
  readonly separator: string | null
  /** Whether the first line names the columns. */
  readonly hasHeader: boolean | null
  /** What each column is, in order; null for one that is left out. Columns past the last are left out too. */
  readonly uses: readonly (ColumnUse | null)[] | null
}

export const AS_THE_FILE_SAYS: AskedLayout = { separator: null, hasHeader: null, uses: null }

/** How a file was read. */
export interface ReadLayout {
  readonly separator: string
  readonly hasHeader: boolean
  readonly columns: readonly ReadColumn[]
}

export interface ReadColumn {
  /** Null where the file gives it none. */
  readonly name: string | null
  /** The beginnings of its first values. */
  readonly samples: readonly string[]
  readonly use: ColumnUse | null
}

/** Columns told; a file with more is hardly one of notes. */
export const MOST_COLUMNS = 200

const SAMPLES = 3
const SAMPLE_CHARS = 60
/** Rows looked at for samples: a column may be empty in the first ones. */
const SAMPLE_ROWS = 50

/** Why columns can't be taken for that. */
export type UsesProblem =
  { readonly code: 'no-front-column' } | { readonly code: 'used-twice'; readonly use: ColumnUse }

/** What keeps a choice of uses from being one: no question among them, or two columns for one thing. */
export function usesProblem(uses: readonly (ColumnUse | null)[]): UsesProblem | null {
  const twice = COLUMN_USES.find((use) => uses.indexOf(use) !== uses.lastIndexOf(use))
  if (twice !== undefined) return { code: 'used-twice', use: twice }
  return uses.includes('front') ? null : { code: 'no-front-column' }
}

/** The same choice, by what is wanted. */
export function mappingOf(uses: readonly (ColumnUse | null)[]): ColumnMapping {
  const at = (use: ColumnUse): number | null => {
    const column = uses.indexOf(use)
    return column < 0 ? null : column
  }
  const entries = COLUMN_USES.map((use) => [use, at(use)] as const)
  return Object.fromEntries(entries) as unknown as ColumnMapping
}

/** The columns of a file as they were read. */
export function readColumns(
  rows: readonly Row[],
  names: readonly string[] | null,
  width: number,
  mapping: ColumnMapping,
): ReadColumn[] {
  const uses = new Map(COLUMN_USES.map((use) => [mapping[use], use]))
  return Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, column) => ({
    name: names?.[column]?.trim() || null,
    samples: samplesOf(rows, column),
    use: uses.get(column) ?? null,
  }))
}

function samplesOf(rows: readonly Row[], column: number): string[] {
  return rows
    .slice(0, SAMPLE_ROWS)
    .map(({ cells }) => (cells[column] ?? '').trim())
    .filter((cell) => cell !== '')
    .slice(0, SAMPLES)
    .map((cell) => cell.slice(0, SAMPLE_CHARS))
}
