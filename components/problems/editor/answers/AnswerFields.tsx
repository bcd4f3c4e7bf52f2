import { problemEditor } from '@/lib/words/problem-editor'
import { ChoiceAt, GroupAt, TextAt } from '../editing'
import { TextList } from '../TextList'
import type { AnswerFieldsProps } from './answer-fields'
import { FormulaFields } from './FormulaFields'
import { NumberFields } from './NumberFields'
import { OptionFields } from './OptionFields'

const words = problemEditor.answer
const ITEMS = { label: words.item, add: words.addItem, remove: words.remove, removed: words.removed }
const POINTS = { ...ITEMS, label: words.keyPoint }

/** The kind of answer a step takes, and what that kind needs. */
export function AnswerFields(props: AnswerFieldsProps) {
  const { answer, where, onChange } = props
  return (
    <div className="grid gap-4">
      <ChoiceAt
        where={`${where}.type`}
        label={words.type}
        value={answer.type}
        choices={words.types}
        onValue={(type) => onChange({ type })}
      />
      <OfType {...props} />
    </div>
  )
}

function OfType(props: AnswerFieldsProps) {
  const { answer, where, onChange } = props
  switch (answer.type) {
    case 'number':
      return <NumberFields {...props} />
    case 'expression':
    case 'equation':
    case 'line':
      return <FormulaFields {...props} />
    case 'choice':
    case 'method':
      return <OptionFields {...props} />
    case 'ordering':
      return (
        <GroupAt where={`${where}.items`} legend={words.items}>
          <TextList
            where={`${where}.items`}
            texts={answer.items}
            least={2}
            words={ITEMS}
            onChange={(next) => onChange({ items: next(answer.items) })}
          />
        </GroupAt>
      )
    case 'short-text':
      return (
        <TextAt
          where={`${where}.accepted`}
          label={words.accepted}
          hint={words.acceptedHint}
          rows={2}
          value={answer.accepted}
          onText={(accepted) => onChange({ accepted })}
        />
      )
    case 'free-text':
      return (
        <>
          <GroupAt where={`${where}.keyPoints`} legend={words.keyPoints} hint={words.keyPointsHint}>
            <TextList
              where={`${where}.keyPoints`}
              texts={answer.keyPoints}
              least={1}
              words={POINTS}
              onChange={(next) => onChange({ keyPoints: next(answer.keyPoints) })}
            />
          </GroupAt>
          <TextAt
            where={`${where}.model`}
            label={words.model}
            rows={2}
            value={answer.model}
            onText={(model) => onChange({ model })}
          />
        </>
      )
  }
}
