import type { RefObject } from 'react'
import { practice } from '@/lib/words/practice'
import type { FormulaAsked } from './read-back'

const words = practice.answer

interface MathKeysProps {
  readonly asked: FormulaAsked
  readonly field: RefObject<HTMLInputElement | null>
}

/** How a key is printed where that differs from what it types. */
const FACE: Readonly<Record<string, string>> = { '-': '−', '*': '×', 'sqrt(': '√' }

/** Signs that a phone's keyboard keeps on its second page. What a key types lands where the caret is. */
export function MathKeys({ asked, field }: MathKeysProps) {
  const unknowns = asked.type === 'number' ? [] : asked.unknowns
  const isEquation = asked.type === 'equation' || (asked.type === 'line' && asked.isEquation)
  const keys = [...unknowns, ...(isEquation ? ['='] : []), '+', '-', '/', '^', '(', ')', 'sqrt(']
  const type = (text: string) => {
    const input = field.current
    if (input === null || input.value.length + text.length > input.maxLength) return
    // As the keyboard does it: the field changes first, so that the caret is where the next key goes.
    input.focus()
    input.setRangeText(text, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end')
    input.dispatchEvent(new Event('input', { bubbles: true }))
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
