import 'server-only'
import type { AskedFor, ShownOption } from '@/lib/contracts/practice'
import type { AnswerSpec } from '@/lib/practice/problem/answer-spec'
import { typeset } from './typeset'

/**
 * What a step asks for, without what would answer it.
 *
 * @param layout places of its options or items in the order they are shown
 * @param written of a free text, once it was written
 */
export function askedFor(spec: AnswerSpec, layout: readonly number[], written: string | null): AskedFor {
  switch (spec.type) {
    case 'number':
      return { type: 'number', unit: spec.unit, form: spec.form, digits: spec.significantDigits }
    case 'expression':
      return { type: 'expression', form: spec.form, unknowns: spec.unknowns }
    case 'equation':
      return { type: 'equation', unknowns: spec.unknowns }
    case 'line':
      return { type: 'line', unknowns: spec.unknowns, isEquation: spec.start.includes('=') }
    case 'choice': {
      const options = laidOut(
        spec.options.map(({ text }) => text),
        layout,
      )
      return { type: 'choice', several: spec.several, options }
    }
    case 'method': {
      const options = laidOut(
        spec.methods.map(({ text }) => text),
        layout,
      )
      return { type: 'method', options }
    }
    case 'ordering':
      return { type: 'ordering', items: laidOut(spec.items, layout) }
    case 'short-text':
      return { type: 'short-text' }
    case 'free-text':
      return {
        type: 'free-text',
        written,
        points:
          written === null
            ? []
            : laidOut(
                spec.keyPoints,
                spec.keyPoints.map((_, place) => place),
              ),
        model: written === null || spec.model === '' ? null : typeset(spec.model),
      }
  }
}

const laidOut = (texts: readonly string[], layout: readonly number[]): ShownOption[] =>
  layout.map((place) => ({ place, content: typeset(texts[place] ?? '') }))
