import { RadioGroup } from '@/components/ui/Field'
import { age as words } from '@/lib/words/age'

interface AgeQuestionProps {
  /** Years. */
  readonly least: number
  readonly error?: string | undefined
}

/** Asks by what somebody may open an account, without asking when they were born. */
export function AgeQuestion({ least, error }: AgeQuestionProps) {
  return (
    <div>
      <RadioGroup
        legend={words.legend}
        name="ageBasis"
        options={[
          { value: 'age', label: words.age(least) },
          { value: 'school', label: words.school },
          { value: 'guardian', label: words.guardian },
        ]}
        error={error}
      />
      <p className="note mt-1.5">{words.kept}</p>
    </div>
  )
}
