import type { RefObject } from 'react'
import { practice } from '@/lib/words/practice'
import type { FormulaAsked } from './read-back'

const words = practice.answer

interface MathKeysProps {
  readonly asked: FormulaAsked
  readonly field: RefObject<HTMLInputElement | null>
  readonly value: string
  readonly onChange: (value: string) => void
}

/** How a key is printed where that differs from what it types. */
const FACE: Readonly<Record<string, string>> = { '-': '−', '*': '×', 'sqrt(': '√' }

/** Signs that a phone's keyboard keeps on its second page. What a key types lands where the caret is. */
export function MathKeys({ asked, field, value, onChange }: MathKeysProps) {
  const unknowns = asked.type === 'number' ? [] : asked.unknowns
  const isEquation = asked.type === 'equation' || (asked.type === 'line' && asked.isEquation)
  const keys = [...unknowns, ...(isEquation ? ['='] : []), '+', '-', '/', '^', '(', ')', 'sqrt(']
  const type = (text: string) => {
    const input = field.current
    const [from, to] = [input?.selectionStart ?? value.length, input?.selectionEnd ?? value.length]
    onChange(value.slice(0, from) + text + value.slice(to))
    requestAnimationFrame(() => {
      input?.focus()
      input?.setSelectionRange(from + text.length, from + text.length)
    })
  }
  return (
    <div
      role="group"
      aria-label={words.keys}
      className="mt-2 hidden flex-wrap gap-1.5 max-md:flex pointer-coarse:flex"
    >
      {keys.map((key) => (
        <button
          key={key}
          type="button"
          className="btn btn-outline min-w-touch px-2.5 text-lg"
          aria-label={words.key[key] ?? key}
          // The field keeps focus, and with it the phone's keyboard stays.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => type(key)}
        >
          {FACE[key] ?? key}
        </button>
      ))}
    </div>
  )
}
