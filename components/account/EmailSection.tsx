'use client'

import {
  credentialSentence,
  emailSentence,
  type AnyCredentialProblem,
} from '@/components/public/credential-sentence'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Field } from '@/components/ui/Field'
import { PasswordField } from '@/components/ui/PasswordField'
import { fieldText, reach, useServerForm } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import { LIMITS } from '@/lib/contracts/limits'
import type { Result } from '@/lib/contracts/result'
import { credentials } from '@/lib/words/credentials'
import { SendAgain, type SendConfirmation } from './SendAgain'

const words = credentials.email

export type ChangeEmail = (input: {
  readonly email: string
  readonly currentPassword: string
}) => Promise<Result<null, AnyCredentialProblem>>

interface EmailSectionProps {
  readonly address: string
  readonly isConfirmed: boolean
  /** Whether this server sends letters; without them an address can neither be confirmed nor changed. */
  readonly hasMail: boolean
  readonly sendConfirmation: SendConfirmation
  readonly change: ChangeEmail
}

/** The address of the account: whether it is confirmed, and how to have another. */
export function EmailSection({ address, isConfirmed, hasMail, sendConfirmation, change }: EmailSectionProps) {
  return (
    <Sheet id="email" title={words.title}>
      <p className="mt-2 wrap-anywhere">{words.address(address)}</p>
      <p className="note mt-1">{isConfirmed ? words.confirmed : words.unconfirmed}</p>
      {hasMail ? (
        <>
          {!isConfirmed && <SendAgain send={sendConfirmation} />}
          <ChangeForm change={change} />
        </>
      ) : (
        <p className="note mt-3">{words.off}</p>
      )}
    </Sheet>
  )
}

interface Problems {
  readonly email?: string | undefined
  readonly current?: string | undefined
  readonly form?: string
}

type Answer = { readonly problems: Problems } | { readonly askedOf: string }

function ChangeForm({ change }: { readonly change: ChangeEmail }) {
  const { answer, pending, form } = useServerForm(async (data): Promise<Answer> => {
    const email = fieldText(data, 'email')
    const currentPassword = String(data.get('current') ?? '')
    const wanting = {
      email: emailSentence(email),
      current: currentPassword === '' ? credentials.problem.currentMissing : undefined,
    }
    if (wanting.email !== undefined || wanting.current !== undefined) return { problems: wanting }
    const asked = await reach(() => change({ email, currentPassword }))
    return asked.ok ? { askedOf: email } : { problems: problemsOf(asked.error) }
  })
  if (answer !== null && 'askedOf' in answer) {
    return (
      <p role="status" className="mt-4 wrap-anywhere">
        {words.asked(answer.askedOf)}
      </p>
    )
  }
  const problems = answer?.problems ?? {}
  return (
    <form {...form} className="mt-5 grid max-w-90 gap-4">
      {problems.form !== undefined && <Callout tone="error" focusable title={problems.form} />}
      <Field
        label={words.other}
        name="email"
        type="email"
        autoComplete="email"
        maxLength={LIMITS.emailChars}
        required
        error={problems.email}
      />
      <PasswordField
        label={words.current}
        name="current"
        autoComplete="current-password"
        required
        error={problems.current}
      />
      <div>
        <Button type="submit" busy={pending ? words.busy : undefined}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}

function problemsOf(problem: AnyCredentialProblem): Problems {
  const sentence = credentialSentence(problem)
  switch (problem.code) {
    case 'malformed':
    case 'same-address':
      return { email: sentence }
    case 'no-match':
      return { current: sentence }
    default:
      return { form: sentence }
  }
}
