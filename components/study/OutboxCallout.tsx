import { CloudOff, LogIn } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { InlineLink } from '@/components/ui/TextLink'
import type { OutboxStatus } from '@/lib/offline/sender'
import { study } from '@/lib/words/study'

const words = study.callout

interface OutboxCalloutProps {
  readonly outbox: OutboxStatus
  readonly notSaved: boolean
  /** The learner wants to change a card, and there is no connection to do it over. */
  readonly editOffline: boolean
  readonly signInHref: string
  readonly onTold: () => void
}

/** What the learner should know about where their answers are. Nothing, as long as they arrive. */
export function OutboxCallout(props: OutboxCalloutProps) {
  const { outbox, notSaved, editOffline, signInHref, onTold } = props
  return (
    <div className="grid gap-3 empty:hidden">
      {notSaved && <Callout tone="error" announce="alert" title={words.notSaved} />}
      {editOffline && (
        <Callout announce="status" icon={<CloudOff />}>
          <p>{study.edit.offline}</p>
        </Callout>
      )}
      {outbox.untold > 0 && (
        <Callout announce="status">
          <p>{words.refused(outbox.untold)}</p>
          <Button variant="quiet" className="-ml-3" onClick={onTold}>
            {words.refusedClose}
          </Button>
        </Callout>
      )}
      <Sending outbox={outbox} signInHref={signInHref} />
    </div>
  )
}

function Sending({ outbox, signInHref }: Pick<OutboxCalloutProps, 'outbox' | 'signInHref'>) {
  switch (outbox.sending) {
    case 'resting':
      return null
    case 'no-connection':
      return (
        <Callout announce="status" icon={<CloudOff />}>
          <p className="tnum">{words.offline(outbox.unsent)}</p>
        </Callout>
      )
    case 'unavailable':
      return (
        <Callout announce="status" icon={<CloudOff />}>
          <p className="tnum">{words.unavailable(outbox.unsent)}</p>
        </Callout>
      )
    case 'signed-out':
      return (
        <Callout announce="status" icon={<LogIn />}>
          <p className="tnum">
            {words.signedOut(outbox.unsent)} <InlineLink href={signInHref}>{words.signIn}</InlineLink>
          </p>
        </Callout>
      )
    case 'other-learner':
      return (
        <Callout announce="status" icon={<LogIn />}>
          <p className="tnum">{words.otherLearner(outbox.unsent)}</p>
        </Callout>
      )
  }
}
