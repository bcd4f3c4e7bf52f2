import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { NeedsScript } from '@/components/public/NeedsScript'
import { SignUpForm } from '@/components/public/SignUpForm'
import { InlineLink, TextLink } from '@/components/ui/TextLink'
import { viewer } from '@/lib/auth/viewer'
import { env } from '@/lib/env'
import { words } from '@/lib/words'
import { signUpAction } from '../actions'
import { nextPath } from '../next-path'

const { signUp } = words.publicPages

export const metadata: Metadata = { title: signUp.title }

/** Whoever wanted to go nowhere in particular is asked first what they want to learn. */
const TODAY = '/'
const WELCOME = '/welcome'

interface SignUpPageProps {
  readonly searchParams: Promise<{ readonly next?: string | string[] }>
}

export default async function SignUpPage({ searchParams }: SignUpPageProps) {
  const next = nextPath((await searchParams).next)
  const signedIn = await viewer()
  if (signedIn && !signedIn.isDemo) redirect(next)
  return (
    <div className="sheet p-6 md:p-7">
      <h1 className="h-page">{signUp.title}</h1>
      <p className="mt-1 mb-5 text-muted-foreground">{signUp.lead}</p>
      <NeedsScript />
      <SignUpForm
        signUp={signUpAction}
        next={next === TODAY ? WELCOME : next}
        minimumAge={env().MINIMUM_AGE}
      />
      <TextLink className="mt-3 text-sm" href="/privacy">
        {words.privacy.link}
      </TextLink>
      <p className="note mt-2">
        {signUp.signInLead}{' '}
        <InlineLink href={`/signin?next=${encodeURIComponent(next)}`}>{signUp.signInLink}</InlineLink>
      </p>
    </div>
  )
}
