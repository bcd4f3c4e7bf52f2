'use client'

import {
  credentialSentence,
  newPasswordSentence,
  type AnyCredentialProblem,
} from '@/components/public/credential-sentence'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { PasswordField } from '@/components/ui/PasswordField'
import { reach, useServerForm } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import { LIMITS } from '@/lib/contracts/limits'
import type { Result } from '@/lib/contracts/result'
import { credentials } from '@/lib/words/credentials'

const words = credentials.password

export type ChangePassword = (input: {
  readonly currentPassword: string
  readonly password: string
}) => Promise<Result<null, AnyCredentialProblem>>

interface Problems {
  readonly current?: string | undefined
  readonly next?: string | undefined
  readonly form?: string
}

interface PasswordSectionProps {
  /** By which password managers know what the password belongs to. */
  readonly address: string
  readonly change: ChangePassword
}

/** Another password, by the current one. */
export function PasswordSection({ address, change }: PasswordSectionProps) {
  const { answer, pending, form } = useServerForm(async (data): Promise<Problems | 'done'> => {
    const [currentPassword, password] = ['current', 'next'].map((name) => String(data.get(name) ?? ''))
    const wanting = {
      current: currentPassword === '' ? credentials.problem.currentMissing : undefined,
      next: newPasswordSentence(password ?? ''),
    }
    if (wanting.current !== undefined || wanting.next !== undefined) return wanting
    const done = await reach(() =>
      change({ currentPassword: currentPassword ?? '', password: password ?? '' }),
    )
    return done.ok ? 'done' : problemsOf(done.error)
  })
  const problems = answer === null || answer === 'done' ? {} : answer
  return (
    <Sheet id="password" title={words.title}>
      <p className="note mt-2">{words.lead}</p>
      {answer === 'done' ? (
        <p role="status" className="mt-4">
          {words.done}
        </p>
      ) : (
        <form {...form} className="mt-4 grid max-w-90 gap-4">
          {problems.form !== undefined && <Callout tone="error" focusable title={problems.form} />}
          <input type="email" hidden readOnly autoComplete="username" value={address} />
          <PasswordField
            label={words.current}
            name="current"
            autoComplete="current-password"
            required
            error={problems.current}
          />
          <PasswordField
            label={words.next}
            hint={words.hint(LIMITS.passwordChars.least)}
            name="next"
            autoComplete="new-password"
            required
            error={problems.next}
          />
          <div>
            <Button type="submit" busy={pending ? words.busy : undefined}>
              {words.submit}
            </Button>
          </div>
        </form>
      )}
    </Sheet>
  )
}

function problemsOf(problem: AnyCredentialProblem): Problems {
  const sentence = credentialSentence(problem)
  switch (problem.code) {
    case 'common':
    case 'own-address':
      return { next: sentence }
    case 'no-match':
      return { current: sentence }
    default:
      return { form: sentence }
  }
}
