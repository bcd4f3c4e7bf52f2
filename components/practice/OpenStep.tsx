import { CornerUpLeft, Info } from 'lucide-react'
import { useId } from 'react'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import { Field } from '@/components/ui/Field'
import type { AskedFor, OpenStepDto, RoundDto } from '@/lib/contracts/practice'
import { ANSWER_LIMITS } from '@/lib/practice/answers/limits'
import { practice } from '@/lib/words/practice'
import { ChoiceField } from './ChoiceField'
import type { Draft } from './draft'
import { FormulaField } from './FormulaField'
import { FreeText } from './FreeText'
import { OrderField } from './OrderField'
import type { Feedback } from './verdict-words'

const words = practice.answer

interface OpenStepProps {
  readonly round: RoundDto
  readonly step: OpenStepDto
  readonly draft: Draft
  readonly feedback: Feedback | null
  readonly onDraft: (draft: Draft) => void
  readonly onCheck: () => void
}

/** The step on the screen: what it asks, room for an answer, and what was said of the last one. */
export function OpenStep({ round, step, draft, feedback, onDraft, onCheck }: OpenStepProps) {
  const feedbackId = useId()
  const { asked } = step
  const note = askedNote(asked)
  return (
    <>
      {round.stuck !== null && (
        <p className="mb-3 border-l-2 border-border pl-4 wrap-anywhere text-muted-foreground">
          {practice.steps.stuck(round.stuck)}
        </p>
      )}
      {step.ask.blocks.length > 0 && (
        <div className="mb-3">
          <RenderTreeView tree={step.ask} />
        </div>
      )}
      {note !== '' && <p className="note mb-2">{note}</p>}
      <AnswerField {...{ round, step, draft, feedback, feedbackId, onDraft, onCheck }} />
      <div id={feedbackId} role="status">
        {feedback !== null && (
          <div className={feedback.isNeutral ? 'callout mt-3' : 'callout mt-3 bg-below-soft'}>
            {feedback.isNeutral ? <Info /> : <CornerUpLeft />}
            <div className="min-w-0">
              <p className="font-semibold">{feedback.title}</p>
              <p>{feedback.text}</p>
              {feedback.whys.map((why) => (
                <p key={why} className="mt-1">
                  {why}
                </p>
              ))}
            </div>
          </div>
        )}
      </div>
    </>
  )
}

interface AnswerFieldProps extends OpenStepProps {
  readonly feedbackId: string
}

function AnswerField({ round, step, draft, feedback, feedbackId, onDraft, onCheck }: AnswerFieldProps) {
  const { asked, place } = step
  switch (asked.type) {
    case 'number':
    case 'expression':
    case 'equation':
    case 'line':
      return (
        <FormulaField
          asked={asked}
          label={asked.type === 'line' ? words.line(place + 1) : words.field(place + 1)}
          value={draft.text}
          decimalSign={round.decimalSign}
          feedbackId={feedbackId}
          told={feedback?.text ?? null}
          onChange={(text) => onDraft({ ...draft, text })}
          onEnter={onCheck}
        />
      )
    case 'short-text':
      return (
        <Field
          label={words.field(place + 1)}
          labelHidden
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={ANSWER_LIMITS.shortTextChars}
          value={draft.text}
          onChange={({ target }) => onDraft({ ...draft, text: target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.repeat) return
            event.preventDefault()
            onCheck()
          }}
        />
      )
    case 'choice':
    case 'method':
      return (
        <ChoiceField
          legend={legendOf(asked)}
          name={`step-${place}`}
          several={asked.type === 'choice' && asked.several}
          options={asked.options}
          chosen={draft.chosen}
          onChange={(chosen) => onDraft({ ...draft, chosen })}
        />
      )
    case 'ordering':
      return (
        <OrderField
          items={asked.items}
          order={draft.order}
          onChange={(order) => onDraft({ ...draft, order })}
        />
      )
    case 'free-text':
      return (
        <FreeText
          asked={asked}
          text={draft.text}
          found={draft.chosen}
          onText={(text) => onDraft({ ...draft, text })}
          onFound={(chosen) => onDraft({ ...draft, chosen })}
        />
      )
  }
}

function legendOf(asked: Extract<AskedFor, { readonly type: 'choice' | 'method' }>): string {
  if (asked.type === 'method') return words.chooseMethod
  return asked.several ? words.chooseSeveral : words.choose
}

/** In what form an answer is wanted, as a sentence; empty where any will do. */
function askedNote(asked: AskedFor): string {
  if (asked.type === 'expression') return asked.form === 'any' ? '' : capitalised(words.form[asked.form])
  if (asked.type !== 'number') return ''
  const parts = [
    asked.form === 'any' ? '' : words.form[asked.form],
    asked.digits === null ? '' : words.digits(asked.digits),
    asked.unit === null ? '' : words.unit(asked.unit),
  ].filter((part) => part !== '')
  return capitalised(parts.join(', '))
}

const capitalised = (text: string): string =>
  text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}`
