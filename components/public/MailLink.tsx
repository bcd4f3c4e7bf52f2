'use client'

import { Button, ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { reach, useServerForm } from '@/components/ui/server-form'
import type { ReminderProblem } from '@/lib/contracts/reminders'
import type { Result } from '@/lib/contracts/result'
import { reminders } from '@/lib/words/reminders'
import { NeedsScript } from './NeedsScript'

interface MailLinkProps {
  readonly purpose: 'confirm' | 'stop'
  /** What the link held. */
  readonly token: string
  readonly follow: (input: { readonly token: string }) => Promise<Result<null, ReminderProblem>>
}

const BUSY = { confirm: reminders.confirm.confirming, stop: reminders.stop.stopping } as const

/** What a link in a letter is for, done with one press. */
export function MailLink({ purpose, token, follow }: MailLinkProps) {
  const words = reminders[purpose]
  const { answer, pending, form } = useServerForm(() => reach(() => follow({ token })))
  return (
    <div className="sheet p-6 md:p-7">
      <h1 className="h-page">{words.title}</h1>
      <NeedsScript />
      {answer?.ok === true ? (
        <>
          <p role="status" className="mt-3">
            {words.done}
          </p>
          <ButtonLink className="mt-6" href="/">
            {reminders.home}
          </ButtonLink>
        </>
      ) : (
        <form {...form} className="mt-3 grid gap-5">
          <p>{words.question}</p>
          {answer !== null && (
            <Callout tone="error" focusable announce="alert">
              {sentence(answer.error.code, words.gone)}
            </Callout>
          )}
          <Button
            type="submit"
            variant="primary"
            className="w-full"
            busy={pending ? BUSY[purpose] : undefined}
          >
            {words.yes}
          </Button>
        </form>
      )}
    </div>
  )
}

function sentence(code: keyof typeof reminders.failure, gone: string): string {
  return code === 'not-found' || code === 'malformed' ? gone : reminders.failure[code]
}
