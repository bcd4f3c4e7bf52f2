import { err, ok, type Result } from '@/lib/contracts/result'
import type { DecimalSign } from '../expression/print-number'
import type { AnswerSpec } from '../problem/answer-spec'
import type { Given } from '../problem/given'
import type { ReadAnswer } from './answer'
import { ANSWER_LIMITS } from './limits'
import { readLine, readSingle } from './read-line'
import { readNumber } from './read-number'
import { plainSigns } from './typed-formula'
import type { Unread } from './unread'

export interface ReadingOptions {
  /** By which sign this learner parts whole numbers from decimals. The other one is refused, never guessed at. */
  readonly decimalSign: DecimalSign
}

type Read = Result<ReadAnswer, Unread>

/**
 * Reads what was given as the answer to a step, or says why it can't be read. Nothing is judged yet: what was read is
 * shown back first. Whatever is typed, this neither throws nor evaluates anything.
 */
export function readAnswer(spec: AnswerSpec, given: Given, { decimalSign }: ReadingOptions): Read {
  switch (given.kind) {
    case 'text':
      return readText(spec, given.text, decimalSign)
    case 'chosen':
      return readChosen(spec, given.options)
    case 'order':
      return readOrder(spec, given.items)
    case 'points':
      return readPoints(spec, given.text, given.found)
  }
}

function readText(spec: AnswerSpec, text: string, decimalSign: DecimalSign): Read {
  switch (spec.type) {
    case 'number': {
      const typed = plainSigns(text, decimalSign)
      if (!typed.ok) return typed
      const number = readNumber(typed.value, spec.unit !== null)
      return number.ok ? ok({ type: 'number', number: number.value }) : number
    }
    case 'expression': {
      const typed = plainSigns(text, decimalSign)
      if (!typed.ok) return typed
      const expression = readSingle(typed.value, spec.unknowns)
      return expression.ok ? ok({ type: 'expression', expression: expression.value }) : expression
    }
    case 'equation':
    case 'line': {
      const isEquation = spec.type === 'equation' || spec.start.includes('=')
      const line = readLine(text, { unknowns: spec.unknowns, isEquation }, decimalSign)
      return line.ok ? ok({ type: spec.type, line: line.value }) : line
    }
    case 'short-text':
      if (text.trim() === '') return err({ code: 'empty' })
      return text.length > ANSWER_LIMITS.shortTextChars
        ? err({ code: 'too-long' })
        : ok({ type: 'short-text', text })
    default:
      return err({ code: 'not-for-this' })
  }
}

function readChosen(spec: AnswerSpec, options: readonly number[]): Read {
  if (spec.type !== 'choice' && spec.type !== 'method') return err({ code: 'not-for-this' })
  const there = spec.type === 'choice' ? spec.options : spec.methods
  if (!areDistinctPlaces(options, there.length)) return err({ code: 'not-for-this' })
  const isSeveral = spec.type === 'choice' && spec.several
  if (options.length === 0) return err({ code: 'nothing-chosen' })
  if (options.length > 1 && !isSeveral) return err({ code: 'one-only' })
  return ok({ type: spec.type, options: options.toSorted((one, other) => one - other) })
}

function readOrder(spec: AnswerSpec, items: readonly number[]): Read {
  if (spec.type !== 'ordering' || !areDistinctPlaces(items, spec.items.length)) {
    return err({ code: 'not-for-this' })
  }
  return items.length < spec.items.length
    ? err({ code: 'order-incomplete' })
    : ok({ type: 'ordering', items })
}

function readPoints(spec: AnswerSpec, text: string, found: readonly number[]): Read {
  if (spec.type !== 'free-text' || !areDistinctPlaces(found, spec.keyPoints.length)) {
    return err({ code: 'not-for-this' })
  }
  if (text.trim() === '') return err({ code: 'empty' })
  return text.length > ANSWER_LIMITS.freeTextChars
    ? err({ code: 'too-long' })
    : ok({ type: 'free-text', text, found })
}

const areDistinctPlaces = (places: readonly number[], count: number): boolean =>
  new Set(places).size === places.length &&
  places.every((place) => Number.isInteger(place) && place >= 0 && place < count)
