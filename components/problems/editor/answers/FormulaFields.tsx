import { problemEditor } from '@/lib/words/problem-editor'
import { ChoiceAt, FormulaAt } from '../editing'
import type { AnswerFieldsProps } from './answer-fields'

const words = problemEditor.answer

/** An expression, an equation, or a line of a calculation. */
export function FormulaFields({ answer, where, onChange }: AnswerFieldsProps) {
  const isLine = answer.type === 'line'
  return (
    <>
      {isLine && (
        <FormulaAt
          where={`${where}.start`}
          label={words.start}
          hint={words.startHint}
          value={answer.start}
          onText={(start) => onChange({ start })}
        />
      )}
      <FormulaAt
        where={`${where}.value`}
        label={isLine ? words.line : words.value}
        hint={words.formulaHint}
        value={answer.value}
        onText={(value) => onChange({ value })}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <FormulaAt
          where={`${where}.unknowns`}
          label={words.unknowns}
          hint={words.unknownsHint}
          value={answer.unknowns}
          onText={(unknowns) => onChange({ unknowns })}
        />
        {isLine && (
          <ChoiceAt
            where={`${where}.stage`}
            label={words.stage}
            value={answer.stage}
            choices={words.stages}
            onValue={(stage) => onChange({ stage })}
          />
        )}
        {answer.type === 'expression' && (
          <ChoiceAt
            where={`${where}.form`}
            label={words.form}
            value={answer.expressionForm}
            choices={words.expressionForms}
            onValue={(expressionForm) => onChange({ expressionForm })}
          />
        )}
      </div>
    </>
  )
}
