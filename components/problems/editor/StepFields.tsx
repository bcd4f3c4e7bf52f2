import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { problemEditor } from '@/lib/words/problem-editor'
import { AnswerFields } from './answers/AnswerFields'
import { HINT_KINDS, type StepDraft } from './draft'
import { TextAt, useErrorAt } from './editing'
import { SkillPicker } from './SkillPicker'

const words = problemEditor.steps

interface StepFieldsProps {
  readonly step: StepDraft
  readonly where: string
  readonly onChange: (part: Partial<StepDraft>) => void
}

/** What a step asks, what it takes as its answer, what it trains, and the help there is. */
export function StepFields({ step, where, onChange }: StepFieldsProps) {
  return (
    <div className="mt-2 grid gap-5">
      <TextAt
        where={`${where}.ask`}
        label={words.ask}
        note={words.askNote}
        value={step.ask}
        onText={(ask) => onChange({ ask })}
      />
      <AnswerFields
        answer={step.answer}
        where={`${where}.answer`}
        onChange={(part) => onChange({ answer: { ...step.answer, ...part } })}
      />
      <SkillPicker
        chosen={step.skills}
        where={`${where}.skills`}
        onChange={(skills) => onChange({ skills })}
      />
      <HintFields step={step} where={`${where}.hints`} onChange={onChange} />
    </div>
  )
}

/** The three kinds of help. In sight when one of them says something, or has to change. */
function HintFields({ step, where, onChange }: StepFieldsProps) {
  const [choice, setChoice] = useState<boolean | null>(null)
  const hasError = useErrorAt(where) !== undefined
  const isFilled = HINT_KINDS.some((kind) => step.hints[kind] !== '')
  const isOpen = hasError || (choice ?? isFilled)
  const id = useId()
  return (
    <div>
      <Button
        variant="quiet"
        className="-ml-3"
        icon={isOpen ? <ChevronDown /> : <ChevronRight />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setChoice(!isOpen)}
      >
        {words.help}
      </Button>
      {/* What is being written in stays in sight, also while it is empty. */}
      <div id={id} hidden={!isOpen} className="grid gap-4" onFocus={() => setChoice(true)}>
        <p className="note">{words.helpHint}</p>
        {HINT_KINDS.map((kind) => (
          <TextAt
            key={kind}
            where={`${where}.${kind}`}
            label={words[kind]}
            note={words[`${kind}Hint`]}
            value={step.hints[kind]}
            onText={(text) => onChange({ hints: { ...step.hints, [kind]: text } })}
          />
        ))}
      </div>
    </div>
  )
}
