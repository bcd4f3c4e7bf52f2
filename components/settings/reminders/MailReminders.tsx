import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { reach } from '@/components/ui/server-form'
import type { RemindersDto } from '@/lib/contracts/reminders'
import { reminders } from '@/lib/words/reminders'
import type { ReminderActions } from './reminder-actions'

const words = reminders.settings

interface MailRemindersProps {
  readonly set: RemindersDto
  readonly change: ReminderActions['mail']
}

/** Reminders by e-mail: only once the reader of the address has said so. */
export function MailReminders({ set: { mail, mailAddress }, change }: MailRemindersProps) {
  const [busy, setBusy] = useState<'ask' | 'stop' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const carryOut = async (wish: 'ask' | 'stop') => {
    setBusy(wish)
    const done = await reach(() => change({ mail: wish }))
    setBusy(null)
    setProblem(done.ok ? null : reminders.failure[done.error.code])
  }
  return (
    <section aria-labelledby="mail">
      <h3 id="mail" className="font-semibold">
        {words.mail}
      </h3>
      {mailAddress === null ? (
        <p className="note mt-1">{words.mailOff}</p>
      ) : (
        <>
          <p role="status" className="note mt-1 wrap-anywhere">
            {mail === 'off' && words.mailText(mailAddress)}
            {mail === 'asked' && words.mailAsked(mailAddress)}
            {mail === 'on' && words.mailOn(mailAddress)}
          </p>
          <div className="mt-3 flex flex-wrap gap-3">
            {mail !== 'on' && (
              <Button busy={busy === 'ask' ? words.sending : undefined} onClick={() => void carryOut('ask')}>
                {mail === 'off' ? words.mailAsk : words.mailAgain}
              </Button>
            )}
            {mail !== 'off' && (
              <Button
                variant="quiet"
                busy={busy === 'stop' ? words.stopping : undefined}
                onClick={() => void carryOut('stop')}
              >
                {words.mailStop}
              </Button>
            )}
          </div>
        </>
      )}
      {problem !== null && (
        <Callout tone="error" announce="alert" className="mt-3">
          {problem}
        </Callout>
      )}
    </section>
  )
}
