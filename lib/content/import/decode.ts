import { err, ok, type Result } from '@/lib/contracts/result'

/** Why bytes are no text we can read. */
export interface UndecodableText {
  readonly code: 'not-utf8' | 'binary'
  /** The first line that holds a byte that doesn't belong. */
  readonly line: number
}

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/**
 * Reads a text file: UTF-8, or UTF-16 where a byte order mark says so. Anything else is refused with the line it goes
 * wrong in, since a guess would import somebody's words with the wrong letters in them.
 */
export function decodeText(bytes: Uint8Array): Result<string, UndecodableText> {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes)
  const zero = bytes.indexOf(0)
  if (zero >= 0) return err({ code: 'binary', line: lineOf(bytes, zero) })
  return decodeAs('utf-8', bytes)
}

function decodeAs(
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be',
  bytes: Uint8Array,
): Result<string, UndecodableText> {
  const text = decode(encoding, bytes)
  if (text === null) return err({ code: 'not-utf8', line: encoding === 'utf-8' ? firstBadLine(bytes) : 1 })
  if (text.includes('\0')) return err({ code: 'binary', line: 1 })
  return ok(text)
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** No character of UTF-8 holds a line end inside it, so each line can be judged alone. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1
  for (let from = 0; from < bytes.length; line += 1) {
    const to = nextLine(bytes, from)
    if (decode('utf-8', bytes.subarray(from, to)) === null) return line
    from = to
  }
  return line
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1
  for (let from = nextLine(bytes, 0); from <= offset; from = nextLine(bytes, from)) line += 1
  return line
}

/** Where the line after the one that begins at `from` begins; past the end after the last. */
function nextLine(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === LINE_FEED) return at + 1
    if (bytes[at] === CARRIAGE_RETURN) return bytes[at + 1] === LINE_FEED ? at + 2 : at + 1
  }
  return bytes.length + 1
}
