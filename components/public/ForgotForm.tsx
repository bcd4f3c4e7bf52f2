'use client'

import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Field } from '@/components/ui/Field'
import { fieldText, reach, useServerForm } from '@/components/ui/server-form'
import type { CredentialProblem } from '@/lib/contracts/account-links'
import { LIMITS } from '@/lib/contracts/limits'
import type { Result } from '@/lib/contracts/result'
import { credentials } from '@/lib/words/credentials'
import { credentialSentence, emailSentence } from './credential-sentence'

const words = credentials.forgot

interface ForgotFormProps {
  readonly ask: (input: { readonly email: string }) => Promise<Result<null, CredentialProblem>>
}

type Answer = { readonly email: string } | { readonly form: string } | { readonly sentTo: string }

/** Asks for the letter. What it says afterwards is the same for every address. */
export function ForgotForm({ ask }: ForgotFormProps) {
  const { answer, pending, form } = useServerForm(async (data): Promise<Answer> => {
    const email = fieldText(data, 'email')
    const problem = emailSentence(email)
    if (problem !== undefined) return { email: problem }
    const asked = await reach(() => ask({ email }))
    if (asked.ok) return { sentTo: email }
    const sentence = credentialSentence(asked.error)
    return asked.error.code === 'malformed' ? { email: sentence } : { form: sentence }
  })
  if (answer !== null && 'sentTo' in answer) {
    return (
      <div role="status" className="mt-3 grid gap-3">
        <p className="wrap-anywhere">{words.sent(answer.sentTo)}</p>
        <p className="note">{words.later}</p>
      </div>
    )
  }
  return (
    <form {...form} className="mt-5 grid gap-4">
      {answer !== null && 'form' in answer && <Callout tone="error" focusable title={answer.form} />}
      <Field
        label={words.email}
        name="email"
        type="email"
        autoComplete="username"
        maxLength={LIMITS.emailChars}
        required
        error={answer !== null && 'email' in answer ? answer.email : undefined}
      />
      <Button type="submit" variant="primary" className="w-full" busy={pending ? words.busy : undefined}>
        {words.submit}
      </Button>
    </form>
  )
}
