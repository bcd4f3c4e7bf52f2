'use client'

import { arrive, leaveFor } from '@/components/shell/session-client'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { reach, useServerForm } from '@/components/ui/server-form'
import { InlineLink } from '@/components/ui/TextLink'
import type { CredentialProblem } from '@/lib/contracts/account-links'
import type { Result } from '@/lib/contracts/result'
import { credentials } from '@/lib/words/credentials'
import { credentialSentence } from './credential-sentence'
import { linkSecret } from './link-secret'

const words = credentials.open

interface OpenAccountProps {
  readonly open: (input: { readonly sealed: string }) => Promise<Result<null, CredentialProblem>>
  /** Where to go with the new account: a path of this site. */
  readonly next: string
}

/** Opens the account that a letter holds, with one press, and goes straight in. */
export function OpenAccount({ open, next }: OpenAccountProps) {
  const { answer, pending, form } = useServerForm(
    async (): Promise<'leaving' | 'gone' | { form: string }> => {
      const opened = await reach(async () => {
        const done = await open({ sealed: linkSecret() })
        if (done.ok) await arrive()
        return done
      })
      if (!opened.ok) {
        const isGone = opened.error.code === 'no-link' || opened.error.code === 'malformed'
        return isGone ? 'gone' : { form: credentialSentence(opened.error) }
      }
      leaveFor(next)
      return 'leaving'
    },
  )
  const busy = pending || answer === 'leaving'
  return (
    <form {...form} className="mt-3 grid gap-5">
      <p>{words.question}</p>
      {answer === 'gone' && (
        <Callout tone="error" focusable announce="alert" title={words.gone}>
          <InlineLink href="/signin">{words.signIn}</InlineLink>
        </Callout>
      )}
      {typeof answer === 'object' && answer !== null && (
        <Callout tone="error" focusable announce="alert" title={answer.form} />
      )}
      <Button type="submit" variant="primary" className="w-full" busy={busy ? words.busy : undefined}>
        {words.yes}
      </Button>
    </form>
  )
}
