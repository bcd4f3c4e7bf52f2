/** What the `#key:value` lines at the head of a file say, by Anki's conventions. Columns count from 0. */
export interface Directives {
  readonly separator: string | null
  readonly html: boolean
  /** The names of the columns as they stand there, with the file's own separator between. */
  readonly columns: string | null
  readonly tags: readonly string[]
  readonly deck: string | null
  readonly notetype: string | null
  readonly tagsColumn: number | null
  readonly deckColumn: number | null
  readonly notetypeColumn: number | null
  readonly guidColumn: number | null
  /** Directives that could not be understood, with the line they stand in. */
  readonly unknown: readonly { readonly line: number; readonly text: string }[]
}

/** The head of a file read, and where its rows begin. */
export interface Head {
  readonly directives: Directives
  readonly bodyStart: number
  readonly bodyLine: number
}

const SEPARATORS: ReadonlyMap<string, string> = new Map([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['space', ' '],
  ['pipe', '|'],
  ['colon', ':'],
])

const NOTHING: Directives = {
  separator: null,
  html: false,
  columns: null,
  tags: [],
  deck: null,
  notetype: null,
  tagsColumn: null,
  deckColumn: null,
  notetypeColumn: null,
  guidColumn: null,
  unknown: [],
}

const MOST_COLUMNS = 1000

/** Reads the directives at the head of a text whose line ends are `\n`. The first line without `#` ends the head. */
export function readHead(text: string): Head {
  let directives = NOTHING
  let at = 0
  let line = 1
  while (text.startsWith('#', at)) {
    const end = text.indexOf('\n', at)
    const stop = end < 0 ? text.length : end
    directives = withDirective(directives, text.slice(at + 1, stop), line)
    at = end < 0 ? text.length : end + 1
    line += 1
  }
  return { directives, bodyStart: at, bodyLine: line }
}

function withDirective(before: Directives, text: string, line: number): Directives {
  const [, key, raw = ''] = /^ *([a-z][a-z ]*?) *:(.*)$/i.exec(text) ?? []
  // A line that begins with # and names no key is a comment.
  if (key === undefined) return before
  const said = readDirective(key.toLowerCase(), raw)
  if (said !== null) return { ...before, ...said }
  return { ...before, unknown: [...before.unknown, { line, text: text.trim().slice(0, 200) }] }
}

/** What a directive changes; null where it can't be understood. */
function readDirective(key: string, raw: string): Partial<Directives> | null {
  const value = raw.trim()
  switch (key) {
    case 'separator': {
      const separator = separatorOf(raw)
      return separator === null ? null : { separator }
    }
    case 'html':
      return /^(true|false)$/i.test(value) ? { html: value.toLowerCase() === 'true' } : null
    case 'columns':
      return { columns: raw }
    case 'tags':
      return { tags: value.split(/\s+/).filter(Boolean) }
    case 'deck':
      return { deck: value }
    case 'notetype':
      return { notetype: value }
    case 'tags column':
      return columnOf('tagsColumn', value)
    case 'deck column':
      return columnOf('deckColumn', value)
    case 'notetype column':
      return columnOf('notetypeColumn', value)
    case 'guid column':
      return columnOf('guidColumn', value)
    default:
      return null
  }
}

type ColumnKey = 'tagsColumn' | 'deckColumn' | 'notetypeColumn' | 'guidColumn'

function columnOf(key: ColumnKey, value: string): Partial<Directives> | null {
  const number = /^\d{1,4}$/.test(value) ? Number(value) : 0
  return number >= 1 && number <= MOST_COLUMNS ? { [key]: number - 1 } : null
}

function separatorOf(raw: string): string | null {
  const named = SEPARATORS.get(raw.trim().toLowerCase())
  if (named !== undefined) return named
  const literal = /^[ \t]$/.test(raw) ? raw : raw.trim()
  return literal.length === 1 && literal !== '"' && literal !== '#' ? literal : null
}
