import { useEffect, useId, useRef, useState } from 'react'
import { FormulaView } from '@/components/content/RenderTreeView'
import type { DecimalSign } from '@/lib/practice/expression/print-number'
import { ANSWER_LIMITS } from '@/lib/practice/answers/limits'
import { practice } from '@/lib/words/practice'
import { MathKeys } from './MathKeys'
import { readBack, type FormulaAsked, type ReadBack } from './read-back'
import { unreadSentence } from './unread-words'

const words = practice.answer
/** So long after the last key what was typed is read back, milliseconds: a pause, not every key. */
const PAUSE_MS = 250

interface FormulaFieldProps {
  readonly asked: FormulaAsked
  readonly label: string
  readonly value: string
  readonly decimalSign: DecimalSign
  /** Also described by what was said of the last answer. */
  readonly feedbackId: string
  /** The sentence said there, which is not said twice; null for none. */
  readonly told: string | null
  readonly onChange: (value: string) => void
  readonly onEnter: () => void
}

/** A line for a formula, what it was read as, and signs that a phone's keyboard hides. */
export function FormulaField(props: FormulaFieldProps) {
  const { asked, label, value, decimalSign, feedbackId, told, onChange, onEnter } = props
  const field = useRef<HTMLInputElement>(null)
  const readId = useId()
  const back = useReadBack(value, asked, decimalSign)
  const problem = back?.kind === 'unread' ? unreadSentence(back.problem) : null
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
  }, [])
  return (
    <>
      <input
        ref={field}
        className="field min-h-14 text-xl"
        aria-label={label}
        aria-describedby={`${readId} ${feedbackId}`}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="done"
        maxLength={ANSWER_LIMITS.formulaChars}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.repeat) return
          event.preventDefault()
          onEnter()
        }}
      />
      <MathKeys asked={asked} field={field} />
      <p className="note mt-2 min-h-6" id={readId} aria-live="polite">
        {back?.kind === 'read' && (
          <>
            {words.readAs} <FormulaView formula={back.formula} />
          </>
        )}
        {problem !== told && problem}
      </p>
    </>
  )
}

/** What a text is read as, a moment after it was typed; null for an empty one. */
function useReadBack(text: string, asked: FormulaAsked, decimalSign: DecimalSign): ReadBack | null {
  const [read, setRead] = useState<{ readonly text: string; readonly back: ReadBack | null } | null>(null)
  useEffect(() => {
    if (text.trim() === '') return
    let isCurrent = true
    const timer = setTimeout(() => {
      void readBack(text, asked, decimalSign).then((back) => {
        if (isCurrent) setRead({ text, back })
      })
    }, PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [text, asked, decimalSign])
  return text.trim() === '' ? null : (read?.back ?? null)
}
