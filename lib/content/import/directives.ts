/** What the `#key:value` lines at the head of a file say, by Anki's conventions. Columns count from 0. */
export interface Directives {
  readonly separator: string | null
  readonly html: boolean
  /** Spindle wrote the file, in the one way there is so far. */
  readonly isOwn: boolean
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
  isOwn: false,
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

/** Directives told as not understood; a file may be full of them. */
const MOST_UNKNOWN = 50

/** Reads the directives at the head of a text whose line ends are `\n`. The first line without `#` ends the head. */
export function readHead(text: string): Head {
  let known = NOTHING
  const unknown: { line: number; text: string }[] = []
  let at = 0
  let line = 1
  while (text.startsWith('#', at)) {
    const end = text.indexOf('\n', at)
    const stop = end < 0 ? text.length : end
    const said = readLine(text.slice(at + 1, stop))
    if (said !== null) known = { ...known, ...said }
    else if (unknown.length < MOST_UNKNOWN) {
      unknown.push({
        line,
        text: text
          .slice(at + 1, stop)
          .trim()
          .slice(0, 200),
      })
    }
    at = end < 0 ? text.length : end + 1
    line += 1
  }
  return { directives: { ...known, unknown }, bodyStart: at, bodyLine: line }
}

/** What a line of the head changes, nothing if it is a comment; null where it can't be understood. */
function readLine(text: string): Partial<Directives> | null {
  const colon = text.indexOf(':')
  const key = text.slice(0, Math.max(0, colon)).trim()
  // A line that begins with # and names no key is a comment.
  return /^[a-z][a-z ]*$/i.test(key) ? readDirective(key.toLowerCase(), text.slice(colon + 1)) : {}
}

/** What a directive changes; null where it can't be understood. */
function readDirective(key: string, raw: string): Partial<Directives> | null {
  const value = raw.trim()
  const short = unpadded(raw).text.trim()
  switch (key) {
    case 'spindle':
      return short === '1' ? { isOwn: true } : null
    case 'separator': {
      const separator = separatorOf(raw)
      return separator === null ? null : { separator }
    }
    case 'html':
      return /^(true|false)$/i.test(short) ? { html: short.toLowerCase() === 'true' } : null
    case 'columns':
      return { columns: raw }
    case 'tags':
      return { tags: value.normalize('NFC').split(/\s+/).filter(Boolean) }
    case 'deck':
      return { deck: value }
    case 'notetype':
      return { notetype: value }
    case 'tags column':
      return columnOf('tagsColumn', short)
    case 'deck column':
      return columnOf('deckColumn', short)
    case 'notetype column':
      return columnOf('notetypeColumn', short)
    case 'guid column':
      return columnOf('guidColumn', short)
    default:
      return null
  }
}

type ColumnKey = 'tagsColumn' | 'deckColumn' | 'notetypeColumn' | 'guidColumn'

function columnOf(key: ColumnKey, value: string): Partial<Directives> | null {
  const number = /^\d{1,4}$/.test(value) ? Number(value) : 0
  return number >= 1 && number <= MOST_COLUMNS ? { [key]: number - 1 } : null
}

/** A spreadsheet that saves a file gives each line as many separators as the longest has, and uses its own. */
function unpadded(raw: string): { readonly text: string; readonly separator: string | null } {
  const last = raw.at(-1) ?? ''
  if (!/[,;\t]/.test(last)) return { text: raw, separator: null }
  let end = raw.length
  while (raw[end - 1] === last) end -= 1
  return { text: raw.slice(0, end), separator: last }
}

function separatorOf(raw: string): string | null {
  const { text, separator } = unpadded(raw)
  // Whatever the line says, what stands behind it is what the file has between its fields now.
  if (separator !== null && SEPARATORS.has(text.trim().toLowerCase())) return separator
  const named = SEPARATORS.get(raw.trim().toLowerCase())
  if (named !== undefined) return named
  const literal = /^[ \t]$/.test(raw) ? raw : raw.trim()
  return literal.length === 1 && literal !== '"' && literal !== '#' ? literal : null
}
