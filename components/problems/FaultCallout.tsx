import { Callout } from '@/components/ui/Callout'
import { faultSentence, type SetFault } from './set-fault'

interface FaultCalloutProps {
  readonly fault: SetFault | null
  readonly className?: string
}

/** Says why something was not done, where it wasn't. */
export const FaultCallout = ({ fault, className }: FaultCalloutProps) =>
  fault && (
    <Callout tone="error" announce="alert" focusable className={className}>
      {faultSentence(fault)}
    </Callout>
  )
