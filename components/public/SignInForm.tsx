'use client'

import { leaveFor, signInWithPassword, type Refusal } from '@/components/shell/session-client'
import { Button, type ButtonVariant } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Field } from '@/components/ui/Field'
import { PasswordField } from '@/components/ui/PasswordField'
import { useServerForm } from '@/components/ui/server-form'
import { publicPages } from '@/lib/words/public'
import { credentials, emailProblem } from './credentials'

const words = publicPages.signIn

interface SignInFormProps {
  /** Where to go once signed in: a path of this site. */
  readonly next: string
  /** Filled only where signing in is the one action of the page. */
  readonly variant: ButtonVariant
}

interface Problems {
  readonly email?: string
  readonly password?: string
  readonly form?: string
}

/** E-mail address, password, and what to do when they do not fit. */
export function SignInForm({ next, variant }: SignInFormProps) {
  const { answer, pending, form } = useServerForm(async (data): Promise<Problems | 'leaving'> => {
    const { email, password } = credentials(data)
    const problems = check(email, password)
    if (Object.keys(problems).length > 0) return problems
    const outcome = await signInWithPassword(email, password)
    if (!outcome.ok) return { form: sentence(outcome) }
    leaveFor(outcome.isHalfWay ? `/signin?step=passkey&next=${encodeURIComponent(next)}` : next)
    return 'leaving'
  })
  const problems = answer === null || answer === 'leaving' ? {} : answer
  const busy = pending || answer === 'leaving'
  return (
    <form {...form} className="grid gap-4">
      {problems.form && <Callout tone="error" focusable title={problems.form} />}
      <Field
        label={words.email}
        name="email"
        type="email"
        autoComplete="username"
        required
        error={problems.email}
      />
      <PasswordField
        label={words.password}
        name="password"
        autoComplete="current-password"
        required
        error={problems.password}
      />
      <Button type="submit" variant={variant} className="w-full" busy={busy ? words.busy : undefined}>
        {words.submit}
      </Button>
    </form>
  )
}

function check(email: string, password: string): Problems {
  const found = emailProblem(email)
  return {
    ...(found === 'missing' ? { email: words.problem.emailMissing } : {}),
    ...(found === 'malformed' ? { email: words.problem.emailMalformed } : {}),
    ...(password === '' ? { password: words.problem.passwordMissing } : {}),
  }
}

function sentence(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'no-match':
      return words.problem.noMatch
    case 'too-many':
      return words.problem.tooMany(refusal.retrySeconds)
    case 'unreachable':
      return words.problem.unreachable
  }
}
