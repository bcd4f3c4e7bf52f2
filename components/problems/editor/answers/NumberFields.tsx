import { problemEditor } from '@/lib/words/problem-editor'
import { ChoiceAt, FormulaAt, LineAt } from '../editing'
import type { AnswerFieldsProps } from './answer-fields'

const words = problemEditor.answer

/** A number: its value, how near, how many digits, in which unit and form. */
export function NumberFields({ answer, where, onChange }: AnswerFieldsProps) {
  return (
    <>
      <FormulaAt
        where={`${where}.value`}
        label={words.value}
        hint={words.numberHint}
        value={answer.value}
        onText={(value) => onChange({ value })}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <ChoiceAt
          where={`${where}.form`}
          label={words.form}
          value={answer.numberForm}
          choices={words.numberForms}
          onValue={(numberForm) => onChange({ numberForm })}
        />
        <LineAt
          where={`${where}.unit`}
          label={words.unit}
          note={words.toleranceNote}
          hint={words.unitHint}
          value={answer.unit}
          onText={(unit) => onChange({ unit })}
        />
        <FormulaAt
          where={`${where}.tolerance`}
          label={words.tolerance}
          note={words.toleranceNote}
          inputMode="decimal"
          value={answer.tolerance}
          onText={(tolerance) => onChange({ tolerance })}
        />
        {answer.tolerance.trim() !== '' && (
          <ChoiceAt
            where={`${where}.toleranceKind`}
            label={words.toleranceKind}
            value={answer.toleranceKind}
            choices={{ absolute: words.absolute, relative: words.relative }}
            onValue={(toleranceKind) => onChange({ toleranceKind })}
          />
        )}
        <FormulaAt
          where={`${where}.significantDigits`}
          label={words.digits}
          note={words.toleranceNote}
          inputMode="numeric"
          value={answer.digits}
          onText={(digits) => onChange({ digits })}
        />
      </div>
    </>
  )
}
