/** A value of a JSON object, or one item of a list that is one. */
export interface JsonPart {
  readonly section: string
  /** Its place in the list, from 0; null where the value is no list. */
  readonly index: number | null
  readonly value: unknown
}

/** Where a text is no JSON of this shape, or beyond the limits. */
export class JsonBroken extends Error {
  constructor(
    readonly section: string | null,
    readonly row: number | null,
  ) {
    super('not JSON of this shape')
  }
}

/** Characters of one value, and brackets within one another. */
const MOST_CHARACTERS = 8_000_000
const DEEPEST = 64

const QUOTE = 34
const COMMA = 44
const COLON = 58
const OPEN_LIST = 91
const BACKSLASH = 92
const CLOSE_LIST = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125

type Place = 'before' | 'name' | 'value' | 'item' | 'after-value' | 'end'

/**
 * Reads one JSON object piece by piece, whatever its size: each of its values is given out once, lists item by item. No
 * more is held than one item.
 */
export class JsonSections {
  private place: Place = 'before'
  private section = ''
  private row: number | null = null
  /** What has been read of the present value or name, and what of it is still open. */
  private held = ''
  private depth = 0
  private inString = false
  private isEscaped = false

  /** @throws JsonBroken where the object was not closed */
  finish(): void {
    if (this.place !== 'end' || this.held.trim() !== '') throw this.broken()
  }

  /** @throws JsonBroken */
  *take(text: string): Generator<JsonPart, void> {
    let from = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const isOpen = this.inString || this.depth > 0
      if (isOpen || this.isInside(code)) {
        this.step(code)
        continue
      }
      const held = this.held + text.slice(from, at)
      this.held = ''
      from = at + 1
      yield* this.sign(code, held)
    }
    this.held += text.slice(from)
    if (this.held.length > MOST_CHARACTERS) throw this.broken()
  }

  /** Whether a character belongs to a value rather than standing between two. */
  private isInside(code: number): boolean {
    const isSign = code === COMMA || code === CLOSE_LIST || code === CLOSE_OBJECT
    switch (this.place) {
      case 'name':
        return code !== COLON && !isSign
      case 'item':
        return !isSign
      case 'value':
        return !isSign && code !== OPEN_LIST
      default:
        return isSpace(code)
    }
  }

  private step(code: number): void {
    if (this.inString) {
      if (this.isEscaped) this.isEscaped = false
      else if (code === BACKSLASH) this.isEscaped = true
      else if (code === QUOTE) this.inString = false
    } else if (code === QUOTE) this.inString = true
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (++this.depth > DEEPEST) throw this.broken()
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) this.depth -= 1
  }

  private *sign(code: number, held: string): Generator<JsonPart, void> {
    if (this.place === 'before' && code === OPEN_OBJECT && held.trim() === '') this.place = 'name'
    else if (this.place === 'name' && code === COLON) this.startSection(held)
    else if (this.place === 'value' && code === OPEN_LIST) this.startList(held)
    else if (this.place === 'value' && (code === COMMA || code === CLOSE_OBJECT)) {
      yield { section: this.section, index: null, value: this.parsed(held) }
      this.place = code === COMMA ? 'name' : 'end'
    } else if (this.place === 'item' && (code === COMMA || code === CLOSE_LIST)) {
      const isEmpty = this.row === 0 && code === CLOSE_LIST && held.trim() === ''
      if (!isEmpty) yield { section: this.section, index: this.row, value: this.parsed(held) }
      this.row = (this.row ?? 0) + 1
      if (code === CLOSE_LIST) this.place = 'after-value'
    } else if (this.place === 'after-value' && (code === COMMA || code === CLOSE_OBJECT)) {
      this.place = code === COMMA ? 'name' : 'end'
    } else throw this.broken()
  }

  private startSection(held: string): void {
    this.row = null
    const name = this.parsed(held)
    if (typeof name !== 'string') throw this.broken()
    this.section = name
    this.place = 'value'
  }

  private startList(held: string): void {
    if (held.trim() !== '') throw this.broken()
    this.row = 0
    this.place = 'item'
  }

  private parsed(held: string): unknown {
    if (held.length > MOST_CHARACTERS) throw this.broken()
    try {
      return JSON.parse(held)
    } catch {
      throw this.broken()
    }
  }

  private broken(): JsonBroken {
    return new JsonBroken(this.section === '' ? null : this.section, this.row)
  }
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)
