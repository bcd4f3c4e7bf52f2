'use client'

import type { ReminderProblem } from '@/lib/contracts/reminders'
import type { Result } from '@/lib/contracts/result'
import { reminders } from '@/lib/words/reminders'
import { LetterQuestion } from './LetterQuestion'

interface MailLinkProps {
  readonly purpose: 'confirm' | 'stop'
  /** What the link held. */
  readonly token: string
  readonly follow: (input: { readonly token: string }) => Promise<Result<null, ReminderProblem>>
}

const BUSY = { confirm: reminders.confirm.confirming, stop: reminders.stop.stopping } as const

/** What a link in a letter about reminders is for. */
export const MailLink = ({ purpose, token, follow }: MailLinkProps) => (
  <LetterQuestion
    words={{ ...reminders[purpose], busy: BUSY[purpose], home: reminders.home }}
    follow={() => follow({ token })}
    sentence={({ code }) => sentence(code, reminders[purpose].gone)}
  />
)

function sentence(code: keyof typeof reminders.failure, gone: string): string {
  return code === 'not-found' || code === 'malformed' ? gone : reminders.failure[code]
}
