/**
 * A backup is a gzipped text. Its first line is a mark with its format and the migrations of its database; for each
 * table there are a COPY statement, its rows, a line that ends them, and a mark with their number and checksum; the
 * last line is a mark with the totals.
 */

/** The format that this copy writes, and the newest that it reads. */
export const FORMAT = 1

/** The line after a table's rows, as psql has it. No row looks like it, since Postgres doubles each backslash. */
export const END_OF_ROWS = '\\.\n'

const MARK = '-- spindle '

/** A line with a value in it. */
export const mark = (value) => `${MARK}${JSON.stringify(value)}\n`

/** The value in a line, or null when the line is no mark. */
export function readMark(line) {
  if (!line?.startsWith(MARK)) return null
  try {
    return JSON.parse(line.slice(MARK.length))
  } catch {
    return null
  }
}

/** The code of the error for a text that ends too early: the one that zlib has for it. */
export const CUT_OFF = 'Z_BUF_ERROR'

const NEWLINE = 10
/** More than any line between the tables has. */
const LONGEST_LINE = 1_000_000
const END = Buffer.from(END_OF_ROWS)
const ROW_AND_END = Buffer.from(`\n${END_OF_ROWS}`)

/** Reads a text from pieces of bytes, line by line or table by table. */
export class Reader {
  #pieces
  #held = Buffer.alloc(0)

  constructor(pieces) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }

  /** The next line without its end; null after the last one, and for what is no line of a backup's. */
  async line() {
    for (;;) {
      const end = this.#held.indexOf(NEWLINE)
      if (end >= 0) return this.#take(end + 1).toString('utf8', 0, end)
      if (this.#held.length > LONGEST_LINE || !(await this.#more())) return null
    }
  }

  /** The rows of a table, piece by piece, up to the line that ends them. */
  async *rows() {
    while (this.#held.length < END.length) await this.#needMore()
    if (this.#held.subarray(0, END.length).equals(END)) {
      this.#take(END.length)
      return
    }
    for (;;) {
      const last = this.#held.indexOf(ROW_AND_END)
      if (last >= 0) {
        yield this.#take(last + 1)
        this.#take(END.length)
        return
      }
      // What may be the beginning of the end is kept back.
      const sure = this.#held.length - ROW_AND_END.length + 1
      if (sure > 0) yield this.#take(sure)
      await this.#needMore()
    }
  }

  #take(length) {
    const taken = this.#held.subarray(0, length)
    this.#held = this.#held.subarray(length)
    return taken
  }

  async #needMore() {
    if (!(await this.#more())) throw Object.assign(new Error('rows without an end'), { code: CUT_OFF })
  }

  async #more() {
    const { done, value } = await this.#pieces.next()
    if (done) return false
    this.#held = this.#held.length === 0 ? value : Buffer.concat([this.#held, value])
    return true
  }
}
