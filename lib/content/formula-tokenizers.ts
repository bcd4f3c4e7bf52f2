import type { Code, Construct, Effects, State, Token, TokenizeContext } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formulaText: 'formulaText'
    formulaFlow: 'formulaFlow'
    formulaFence: 'formulaFence'
    formulaData: 'formulaData'
  }
}

export const DOLLAR = 36
export const BACKSLASH = 92

/** What ends a displayed or bracketed formula, after its backslash, by what began it. */
const CLOSING: ReadonlyMap<Code, Code> = new Map<Code, Code>([
  [40, 41],
  [91, 93],
])

const isLineEnd = (code: Code): boolean => code !== null && code < -2
const isSpace = (code: Code): boolean => code === -2 || code === -1 || code === 32
const isEnd = (code: Code): boolean => code === null || isLineEnd(code)
const isDigit = (code: Code): boolean => code !== null && code >= 48 && code <= 57

interface Span {
  readonly from: number
  readonly to: number
}

/**
 * A formula within a paragraph. A single dollar follows Pandoc's rule, so that "$5 or $6" stays text: no space after
 * the opening one, none before the closing one, no digit after that, and both on one line.
 */
export function formulaText(): Construct {
  /** By what ends a formula: a stretch in which that was looked for and not found. Without it, a quadratic search. */
  const vain = new Map<Code, Span>()
  return {
    name: 'formulaText',
    previous: (code) => code !== DOLLAR,
    tokenize(effects, ok, nok) {
      return tokenizeFormulaText.call(this, effects, ok, nok, vain)
    },
  }
}

function tokenizeFormulaText(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
  vain: Map<Code, Span>,
): State {
  const offset = (): number => this.now().offset
  const from = offset()
  let marker: Code = null
  /** What follows the marker at the end of the formula; null where a single dollar ends it. */
  let closing: Code = null
  let previous: Code = null
  let candidate: Token | undefined

  return (code) => {
    marker = code
    effects.enter('formulaText')
    effects.enter('formulaFence')
    effects.consume(code)
    return opening
  }

  function opening(code: Code): State | undefined {
    closing = marker === BACKSLASH ? (CLOSING.get(code) ?? null) : code === DOLLAR ? DOLLAR : null
    if (closing === null) {
      if (marker === BACKSLASH || isSpace(code) || isEnd(code)) return nok(code)
      effects.exit('formulaFence')
      return between(code)
    }
    const known = vain.get(closing)
    if (known !== undefined && from >= known.from && from < known.to) return nok(code)
    effects.consume(code)
    return opened
  }

  function opened(code: Code): State | undefined {
    if (marker === DOLLAR && code === DOLLAR) return nok(code)
    effects.exit('formulaFence')
    return between(code)
  }

  function between(code: Code): State | undefined {
    if (code === null && closing !== null) vain.set(closing, { from, to: offset() })
    if (code === null || (isLineEnd(code) && closing === null)) return nok(code)
    if (isLineEnd(code)) {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return between
    }
    if (code === marker) {
      candidate = effects.enter('formulaFence')
      effects.consume(code)
      return closing === null ? afterSingleDollar : afterMarker
    }
    effects.enter('formulaData')
    return data(code)
  }

  function data(code: Code): State | undefined {
    if (isEnd(code) || code === marker) {
      effects.exit('formulaData')
      return between(code)
    }
    previous = code
    effects.consume(code)
    return code === BACKSLASH ? escaped : data
  }

  function escaped(code: Code): State | undefined {
    if (isEnd(code)) return data(code)
    previous = code
    effects.consume(code)
    return data
  }

  function afterSingleDollar(code: Code): State | undefined {
    return isSpace(previous) || isDigit(code) ? nok(code) : close(code)
  }

  function afterMarker(code: Code): State | undefined {
    if (code === closing) {
      effects.consume(code)
      return close
    }
    // A lone marker is part of the formula, and a backslash takes the character after it along.
    if (candidate !== undefined) candidate.type = 'formulaData'
    if (marker === BACKSLASH) return escaped(code)
    return data(code)
  }

  function close(code: Code): State | undefined {
    effects.exit('formulaFence')
    effects.exit('formulaText')
    return ok(code)
  }
}

/** A formula as a block: its first line is `$$` or `\[` alone, and it ends with the line that ends with the other. */
export const formulaFlow: Construct = { name: 'formulaFlow', concrete: true, tokenize: tokenizeFormulaFlow }

function tokenizeFormulaFlow(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const interrupts = (): boolean => this.interrupt === true
  let marker: Code = null

  return (code) => {
    marker = code
    effects.enter('formulaFlow')
    effects.enter('formulaFence')
    effects.consume(code)
    return opening
  }

  function opening(code: Code): State | undefined {
    if (code !== (marker === DOLLAR ? DOLLAR : 91)) return nok(code)
    effects.consume(code)
    return opened
  }

  function opened(code: Code): State | undefined {
    if (isSpace(code)) {
      effects.consume(code)
      return opened
    }
    if (!isLineEnd(code)) return nok(code)
    effects.exit('formulaFence')
    return interrupts() ? ok(code) : lineEnd(code)
  }

  function lineEnd(code: Code): State | undefined {
    return code === null ? done(code) : effects.attempt(nextLine, lineStart, done)(code)
  }

  function lineStart(code: Code): State | undefined {
    if (isEnd(code)) return lineEnd(code)
    if (code === marker) return effects.attempt(formulaFlowEnd, done, dataStart)(code)
    return dataStart(code)
  }

  function dataStart(code: Code): State | undefined {
    effects.enter('formulaData')
    return first(code)
  }

  function first(code: Code): State | undefined {
    effects.consume(code)
    return code === BACKSLASH ? escaped : data
  }

  function escaped(code: Code): State | undefined {
    if (isEnd(code)) return data(code)
    effects.consume(code)
    return data
  }

  function data(code: Code): State | undefined {
    if (isEnd(code) || code === marker) {
      effects.exit('formulaData')
      return lineStart(code)
    }
    return first(code)
  }

  function done(code: Code): State | undefined {
    effects.exit('formulaFlow')
    return ok(code)
  }
}

const formulaFlowEnd: Construct = { partial: true, tokenize: tokenizeFormulaFlowEnd }

function tokenizeFormulaFlowEnd(effects: Effects, ok: State, nok: State): State {
  let marker: Code = null
  return (code) => {
    marker = code
    effects.enter('formulaFence')
    effects.consume(code)
    return second
  }

  function second(code: Code): State | undefined {
    if (code !== (marker === DOLLAR ? DOLLAR : 93)) return nok(code)
    effects.consume(code)
    return after
  }

  function after(code: Code): State | undefined {
    if (isSpace(code)) {
      effects.consume(code)
      return after
    }
    if (!isEnd(code)) return nok(code)
    effects.exit('formulaFence')
    return ok(code)
  }
}

const nextLine: Construct = { partial: true, tokenize: tokenizeNextLine }

/** Takes a line end if the line after it still belongs to the container that the formula is in. */
function tokenizeNextLine(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return (code) => {
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next))
  }
}
