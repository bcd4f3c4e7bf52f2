import { Check } from '@/components/ui/Field'
import { classes } from '@/lib/words/classes'
import { PrivacyWall } from './PrivacyWall'

interface ConsentProps {
  readonly agrees: boolean
  readonly onAgree: (agrees: boolean) => void
}

/** What instructors see of a learner, and agreeing to it. */
export const Consent = ({ agrees, onAgree }: ConsentProps) => (
  <>
    <PrivacyWall />
    <Check
      label={classes.joining.agree}
      hint={classes.joining.afterwards}
      checked={agrees}
      onChange={(event) => onAgree(event.target.checked)}
    />
  </>
)
