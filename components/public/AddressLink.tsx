'use client'

import { Button, ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { reach, useServerForm } from '@/components/ui/server-form'
import type { CredentialProblem } from '@/lib/contracts/account-links'
import type { Result } from '@/lib/contracts/result'
import { credentials } from '@/lib/words/credentials'
import { credentialSentence } from './credential-sentence'
import { linkSecret } from './link-secret'
import { NeedsScript } from './NeedsScript'

interface AddressLinkProps {
  readonly purpose: 'confirm' | 'change'
  readonly follow: (input: { readonly secret: string }) => Promise<Result<null, CredentialProblem>>
}

/** Says, with one press, that the address a link was sent to is one's own. */
export function AddressLink({ purpose, follow }: AddressLinkProps) {
  const words = credentials[purpose]
  const { answer, pending, form } = useServerForm(() => reach(() => follow({ secret: linkSecret() })))
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
            {credentials.home}
          </ButtonLink>
        </>
      ) : (
        <form {...form} className="mt-3 grid gap-5">
          <p>{words.question}</p>
          {answer !== null && (
            <Callout tone="error" focusable announce="alert">
              {answer.error.code === 'malformed'
                ? credentials.problem['no-link']
                : credentialSentence(answer.error)}
            </Callout>
          )}
          <Button type="submit" variant="primary" className="w-full" busy={pending ? words.busy : undefined}>
            {words.yes}
          </Button>
        </form>
      )}
    </div>
  )
}
