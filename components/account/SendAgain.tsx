'use client'

import { useState } from 'react'
import { credentialSentence, type AnyCredentialProblem } from '@/components/public/credential-sentence'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { useDeed } from '@/components/ui/use-deed'
import type { Result } from '@/lib/contracts/result'
import { credentials } from '@/lib/words/credentials'

const words = credentials.email

export type SendConfirmation = (input: {
  readonly letter: 'confirm'
}) => Promise<Result<null, AnyCredentialProblem>>

/** Sends the letter with the link that confirms an address once more. */
export function SendAgain({ send }: { readonly send: SendConfirmation }) {
  const { busy, problem, run } = useDeed<'send', AnyCredentialProblem>()
  const [isSent, setSent] = useState(false)
  return (
    <div className="mt-3">
      {problem !== null && (
        <Callout tone="error" announce="alert" className="mb-3">
          {credentialSentence(problem)}
        </Callout>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          busy={busy === null ? undefined : words.sending}
          onClick={() =>
            run(
              'send',
              () => send({ letter: 'confirm' }),
              () => setSent(true),
            )
          }
        >
          {words.again}
        </Button>
        <p role="status" className="note">
          {isSent && words.sent}
        </p>
      </div>
    </div>
  )
}
