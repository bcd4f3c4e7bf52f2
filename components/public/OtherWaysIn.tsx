'use client'

import { useState } from 'react'
import { showPasskey } from '@/components/shell/passkey-client'
import { goOutTo, leaveFor, signInWithPasskey } from '@/components/shell/session-client'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { reach } from '@/components/ui/server-form'
import type { Result } from '@/lib/contracts/result'
import type { OutsideDto, PasskeyRequest, WayProblem } from '@/lib/contracts/ways'
import { ways } from '@/lib/words/ways'

const words = ways.signIn

export type AskPasskey = (input: { readonly passkey: 'show' }) => Promise<Result<PasskeyRequest, WayProblem>>

interface OtherWaysInProps {
  /** Where to go once signed in: a path of this site. */
  readonly next: string
  readonly canUsePasskeys: boolean
  readonly services: readonly Pick<OutsideDto, 'provider' | 'name'>[]
  readonly askPasskey: AskPasskey
}

/** Signing in without a password: by a passkey, or by an account elsewhere that is connected. */
export function OtherWaysIn({ next, canUsePasskeys, services, askPasskey }: OtherWaysInProps) {
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  if (!canUsePasskeys && services.length === 0) return null
  const go = async (way: string, attempt: () => Promise<string | null>): Promise<void> => {
    if (busy !== null) return
    setBusy(way)
    setProblem(null)
    const found = await attempt()
    if (found === null) return
    setProblem(found)
    setBusy(null)
  }
  return (
    <div className="mt-4 grid gap-3">
      <p className="note text-center">{words.or}</p>
      {problem !== null && (
        <Callout tone="error" announce="alert">
          {problem}
        </Callout>
      )}
      {canUsePasskeys && (
        <Button
          className="w-full"
          busy={busy === 'passkey' ? words.waiting : undefined}
          onClick={() => void go('passkey', () => signInBy(askPasskey, next, words.noMatch))}
        >
          {words.byPasskey}
        </Button>
      )}
      {services.map(({ provider, name }) => (
        <Button
          key={provider}
          className="w-full"
          busy={busy === provider ? words.going(name) : undefined}
          onClick={() =>
            void go(provider, async () =>
              (await goOutTo(provider, next)) ? null : ways.problem['no-answer'],
            )
          }
        >
          {words.by(name)}
        </Button>
      ))}
    </div>
  )
}

/** Has a passkey shown and signs in by it; what keeps from it, or null once the page is left. */
export async function signInBy(ask: AskPasskey, next: string, noMatch: string): Promise<string | null> {
  const asked = await reach(() => ask({ passkey: 'show' }))
  if (!asked.ok) {
    if (asked.error.code === 'too-many') return ways.tooMany(asked.error.retrySeconds)
    return asked.error.code === 'not-found' ? noMatch : ways.problem[asked.error.code]
  }
  const shown = await showPasskey(asked.value)
  if (!shown.ok) return ways.problem[shown.error.code]
  const outcome = await signInWithPasskey(shown.value)
  if (outcome.ok) {
    leaveFor(next)
    return null
  }
  if (outcome.reason === 'too-many') return ways.tooMany(outcome.retrySeconds)
  return outcome.reason === 'no-match' ? noMatch : ways.problem.unreachable
}
