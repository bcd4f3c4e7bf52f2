import { useState } from 'react'
import { FocusHeading } from '@/components/focus/FocusHeading'
import { Button } from '@/components/ui/Button'
import { Check, FieldFrame } from '@/components/ui/Field'
import { InlineLink } from '@/components/ui/TextLink'
import { LIMITS } from '@/lib/contracts/limits'
import { exam } from '@/lib/words/exam'
import type { BeforeExamActions } from './exam-actions'
import { useAct } from './use-act'

const words = exam.worries

interface WorriesProps {
  /** The learner wants what is written here kept. */
  readonly isKept: boolean
  readonly setRecords: BeforeExamActions['setRecords']
  readonly isStarting: boolean
  /** Starts the exam; the text is empty unless it is to be kept. */
  readonly onStart: (worries: string) => void
  readonly onBack: () => void
}

/** A page to write worries down on. What is written stays on it, unless the learner wants it kept. */
export function Worries({ isKept, setRecords, isStarting, onStart, onBack }: WorriesProps) {
  const [text, setText] = useState('')
  /** What was pressed last, which the page may not yet know of; null again when it was not done. */
  const [wanted, setWanted] = useState<boolean | null>(null)
  const { busy, problem, act } = useAct<'keep'>()
  const isOn = problem === null ? (wanted ?? isKept) : isKept
  return (
    <>
      <FocusHeading>{words.title}</FocusHeading>
      <p className="note mt-2">
        {words.text} <InlineLink href="/evidence">{exam.evidence}</InlineLink>
      </p>
      <FieldFrame className="mt-6" label={words.label} labelHidden hint={isOn ? words.isKept : words.notKept}>
        {(wiring) => (
          <textarea
            {...wiring}
            className="field min-h-[40dvh]! text-lg leading-8"
            maxLength={LIMITS.worriesChars}
            dir="auto"
            autoComplete="off"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </FieldFrame>
      <Check
        name="keepWorries"
        className="mt-2"
        label={words.keep}
        hint={words.keepHint}
        checked={isOn}
        disabled={busy !== null}
        onChange={({ target: { checked } }) => {
          setWanted(checked)
          act('keep', () => setRecords({ isOn: checked }))
        }}
      />
      {problem !== null && (
        <p role="alert" className="note mt-2">
          {exam.problem[problem]}
        </p>
      )}
      <div className="mt-6 flex flex-wrap items-center gap-3">
        <Button
          variant="primary"
          size="main"
          busy={isStarting ? exam.choose.starting : undefined}
          onClick={() => onStart(isOn ? text : '')}
        >
          {exam.choose.start}
        </Button>
        <Button variant="quiet" className="max-md:w-full" disabled={isStarting} onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </>
  )
}
