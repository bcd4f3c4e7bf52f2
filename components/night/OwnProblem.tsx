import { Field } from '@/components/ui/Field'
import { LIMITS } from '@/lib/contracts/limits'
import { sleep } from '@/lib/words/sleep'

const words = sleep.tonight

/** A problem that the learner writes, and by what it will count as solved. */
export function OwnProblem({ missing }: { readonly missing: boolean }) {
  return (
    <>
      <Field
        name="title"
        label={words.ownProblem}
        placeholder={words.ownExample}
        autoComplete="off"
        maxLength={LIMITS.problemChars}
        error={missing ? words.needed : undefined}
      />
      <Field
        name="criterion"
        label={words.criterion}
        note={words.criterionNote}
        autoComplete="off"
        maxLength={LIMITS.criterionChars}
      />
    </>
  )
}
