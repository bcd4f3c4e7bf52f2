import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { Sheet } from '@/components/ui/Sheet'
import { LIMITS } from '@/lib/contracts/limits'
import { classes } from '@/lib/words/classes'

const words = classes.joining

interface FindClassProps {
  /** What was typed before, and why it led nowhere. */
  readonly typed: string
  readonly problem?: string | undefined
}

/** Asks for the code of a class. A plain form: it works before the page is alive. */
export const FindClass = ({ typed, problem }: FindClassProps) => (
  <Sheet>
    <form action="/classes/join" className="grid gap-4">
      <Field
        className="max-w-90"
        name="code"
        label={words.code}
        hint={words.lead}
        defaultValue={typed}
        maxLength={LIMITS.joinCodeChars}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
        error={problem}
      />
      <div>
        <Button type="submit" variant="primary">
          {words.look}
        </Button>
      </div>
    </form>
  </Sheet>
)
