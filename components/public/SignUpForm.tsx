'use client'

import { leaveFor, signInWithPassword } from '@/components/shell/session-client'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Field } from '@/components/ui/Field'
import { PasswordField } from '@/components/ui/PasswordField'
import { reach, useServerForm, type Unreachable } from '@/components/ui/server-form'
import { TextLink } from '@/components/ui/TextLink'
import type { SignedUp, SignUpProblem } from '@/lib/contracts/account'
import { LIMITS } from '@/lib/contracts/limits'
import type { Result } from '@/lib/contracts/result'
import { age } from '@/lib/words/age'
import { publicPages } from '@/lib/words/public'
import { LetterSent } from './LetterSent'
import { AgeQuestion } from './AgeQuestion'
import { credentials, emailProblem, newPasswordProblem } from './credentials'

const words = publicPages.signUp
const { least, most } = LIMITS.passwordChars

interface SignUpFormProps {
  readonly signUp: (form: FormData) => Promise<Result<SignedUp, SignUpProblem>>
  /** Where to go with the new account: a path of this site. */
  readonly next: string
  /** Years from which somebody may open an account by themselves; 0: it is not asked. */
  readonly minimumAge: number
}

interface Problems {
  readonly email?: string
  readonly password?: string
  readonly ageBasis?: string
  readonly form?: string
}

/** `created`: the account is there, but signing in to it has to be done by hand. */
type Answer = Problems | 'created' | 'leaving' | { readonly sentTo: string }

/** Opens an account and goes straight in. */
export function SignUpForm({ signUp, next, minimumAge }: SignUpFormProps) {
  const { answer, pending, form } = useServerForm(async (data): Promise<Answer> => {
    const { email, password } = credentials(data)
    const problems = {
      ...check(email, password),
      ...(minimumAge > 0 && !data.has('ageBasis') ? { ageBasis: age.missing } : {}),
    }
    if (Object.keys(problems).length > 0) return problems
    data.set('zone', Intl.DateTimeFormat().resolvedOptions().timeZone)
    const signedUp = await reach(() => signUp(data))
    if (!signedUp.ok) return problemsOf(signedUp.error)
    if (signedUp.value === 'letter') return { sentTo: email }
    if (!(await signInWithPassword(email, password)).ok) return 'created'
    leaveFor(next)
    return 'leaving'
  })
  if (answer === 'created') return <AccountMade next={next} />
  if (answer !== null && typeof answer === 'object' && 'sentTo' in answer) {
    return <LetterSent address={answer.sentTo} />
  }
  const problems = answer === null || answer === 'leaving' ? {} : answer
  const busy = pending || answer === 'leaving'
  return (
    <form {...form} className="grid gap-4">
      {problems.form && <Callout tone="error" focusable title={problems.form} />}
      <Field
        label={words.email}
        hint={words.emailHint}
        name="email"
        type="email"
        autoComplete="username"
        maxLength={LIMITS.emailChars}
        required
        error={problems.email}
      />
      <PasswordField
        label={words.password}
        hint={words.passwordHint(least)}
        name="password"
        autoComplete="new-password"
        required
        error={problems.password}
      />
      {minimumAge > 0 && <AgeQuestion least={minimumAge} error={problems.ageBasis} />}
      <Button
        type="submit"
        variant="primary"
        size="main"
        className="mt-2 w-full"
        busy={busy ? words.busy : undefined}
      >
        {words.submit}
      </Button>
    </form>
  )
}

function AccountMade({ next }: { readonly next: string }) {
  return (
    <Callout title={publicPages.signIn.accountMade} announce="status">
      <TextLink href={`/signin?next=${encodeURIComponent(next)}`}>{words.signInLink}</TextLink>
    </Callout>
  )
}

function check(email: string, password: string): Problems {
  const emailFound = emailProblem(email)
  const passwordFound = newPasswordProblem(password)
  return {
    ...(emailFound === 'missing' ? { email: words.problem.emailMissing } : {}),
    ...(emailFound === 'malformed' ? { email: words.problem.emailMalformed } : {}),
    ...(passwordFound === 'short' ? { password: words.problem.passwordShort(least) } : {}),
    ...(passwordFound === 'long' ? { password: words.problem.passwordLong(most) } : {}),
  }
}

function problemsOf(problem: SignUpProblem | Unreachable): Problems {
  switch (problem.code) {
    case 'email-taken':
      return { email: words.problem.emailTaken }
    case 'common':
      return { password: words.problem.passwordCommon }
    case 'own-address':
      return { password: words.problem.passwordOwnAddress }
    case 'too-many':
      return { form: words.problem.tooMany(problem.retrySeconds) }
    case 'unreachable':
      return { form: words.problem.unreachable }
    case 'invalid':
      return {
        ...(problem.fields.includes('email') ? { email: words.problem.emailMalformed } : {}),
        ...(problem.fields.includes('password') ? { password: words.problem.passwordShort(least) } : {}),
        ...(problem.fields.includes('ageBasis') ? { ageBasis: age.missing } : {}),
        ...(problem.fields.includes('zone') ? { form: words.problem.zone } : {}),
      }
  }
}
