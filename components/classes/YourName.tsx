import { Field } from '@/components/ui/Field'
import { LIMITS } from '@/lib/contracts/limits'
import { classes } from '@/lib/words/classes'

interface YourNameProps {
  /** What stands there at first. */
  readonly name: string
  /** Whether the server could not take what was typed. */
  readonly isRefused: boolean
}

/** Asks what the class is to call somebody. */
export const YourName = ({ name, isRefused }: YourNameProps) => (
  <Field
    className="max-w-90"
    name="yourName"
    label={classes.form.yourName}
    autoComplete="name"
    defaultValue={name}
    maxLength={LIMITS.nameChars}
    required
    error={isRefused ? classes.form.problem.yourName(LIMITS.nameChars) : undefined}
  />
)
