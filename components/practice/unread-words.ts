import type { Unread } from '@/lib/practice/answers/unread'
import { practice } from '@/lib/words/practice'

const words = practice.unread

/** Why something can't be read, and what to do, as a sentence. */
export function unreadSentence(problem: Unread): string {
  switch (problem.code) {
    case 'empty':
      return words.empty
    case 'too-long':
      return words.tooLong
    case 'character':
      return words.character(problem.character, problem.at)
    case 'bracket-missing':
      return words.bracketMissing
    case 'bracket-extra':
      return words.bracketExtra(problem.at)
    case 'syntax':
      return words.syntax(problem.at)
    case 'unknown-name':
      return words.unknownName(problem.name)
    case 'not-here':
      return words.notHere
    case 'too-complex':
      return words.tooComplex
    case 'exponent':
      return words.exponent
    case 'decimal-sign':
      return words.decimalSign(problem.suggestion)
    case 'function-bracket':
      return words.functionBracket(problem.name)
    case 'no-equals':
      return words.noEquals
    case 'equals-twice':
      return words.equalsTwice
    case 'equals-here':
      return words.equalsHere
    case 'side-empty':
      return words.sideEmpty(problem.side)
    case 'inequality':
      return words.inequality
    case 'not-defined':
      return words.notDefined
    case 'unknown-unit':
      return words.unknownUnit(problem.unit)
    case 'unit-here':
      return words.unitHere(problem.unit)
    case 'nothing-chosen':
      return words.nothingChosen
    case 'one-only':
      return words.oneOnly
    case 'order-incomplete':
      return words.orderIncomplete
    case 'not-for-this':
      return words.notForThis
  }
}
