'use client'

import { Button, ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { PasswordField } from '@/components/ui/PasswordField'
import { reach, useServerForm } from '@/components/ui/server-form'
import { InlineLink } from '@/components/ui/TextLink'
import type { CredentialProblem } from '@/lib/contracts/account-links'
import { LIMITS } from '@/lib/contracts/limits'
import type { Result } from '@/lib/contracts/result'
import { credentials } from '@/lib/words/credentials'
import { credentialSentence, newPasswordSentence } from './credential-sentence'
import { linkSecret } from './link-secret'

const words = credentials.reset

interface ResetFormProps {
  readonly set: (input: {
    readonly secret: string
    readonly password: string
  }) => Promise<Result<null, CredentialProblem>>
}

type Answer = 'done' | 'no-link' | { readonly password: string } | { readonly form: string }

/** A new password, by the link that led here. */
export function ResetForm({ set }: ResetFormProps) {
  const { answer, pending, form } = useServerForm(async (data): Promise<Answer> => {
    const password = String(data.get('password') ?? '')
    const problem = newPasswordSentence(password)
    if (problem !== undefined) return { password: problem }
    const done = await reach(() => set({ secret: linkSecret(), password }))
    if (done.ok) return 'done'
    switch (done.error.code) {
      case 'malformed':
      case 'no-link':
        return 'no-link'
      case 'common':
      case 'own-address':
        return { password: credentialSentence(done.error) }
      default:
        return { form: credentialSentence(done.error) }
    }
  })
  if (answer === 'done') {
    return (
      <>
        <p role="status" className="mt-3">
          {words.done}
        </p>
        <ButtonLink variant="primary" className="mt-6" href="/signin">
          {words.signIn}
        </ButtonLink>
      </>
    )
  }
  return (
    <>
      <p className="mt-1 mb-5 text-muted-foreground">{words.lead}</p>
      <form {...form} className="grid gap-4">
        {answer === 'no-link' && (
          <Callout tone="error" focusable title={credentials.problem['no-link']}>
            <InlineLink href="/forgot">{words.again}</InlineLink>
          </Callout>
        )}
        {typeof answer === 'object' && answer !== null && 'form' in answer && (
          <Callout tone="error" focusable title={answer.form} />
        )}
        <PasswordField
          label={words.password}
          hint={credentials.password.hint(LIMITS.passwordChars.least)}
          name="password"
          autoComplete="new-password"
          required
          error={
            typeof answer === 'object' && answer !== null && 'password' in answer
              ? answer.password
              : undefined
          }
        />
        <Button type="submit" variant="primary" className="w-full" busy={pending ? words.busy : undefined}>
          {words.submit}
        </Button>
      </form>
    </>
  )
}
