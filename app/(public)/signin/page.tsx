import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ForgotLink } from '@/components/public/ForgotLink'
import { NeedsScript } from '@/components/public/NeedsScript'
import { OtherWaysIn } from '@/components/public/OtherWaysIn'
import { SecondStep } from '@/components/public/SecondStep'
import { SignInForm } from '@/components/public/SignInForm'
import { Callout } from '@/components/ui/Callout'
import { TextLink } from '@/components/ui/TextLink'
import { rememberedChallenge } from '@/lib/auth/challenge-cookie'
import { outsideServices } from '@/lib/auth/outside-services'
import { relyingParty } from '@/lib/auth/relying-party'
import { viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { awaitsPasskey } from '@/lib/usecases/account/sign-in-by-passkey'
import { words } from '@/lib/words'
import { ways } from '@/lib/words/ways'
import { nextPath } from '../next-path'
import { askPasskeyAction, askSecondStepAction } from './passkey-actions'

const { signIn } = words.publicPages

export const metadata: Metadata = { title: signIn.title }

type Asked = string | string[]

interface SignInPageProps {
  readonly searchParams: Promise<{
    readonly next?: Asked
    /** What comes after a password. */
    readonly step?: Asked
    /** What came of going out to a service: in our words, and in next-auth’s. */
    readonly outside?: Asked
    readonly error?: Asked
  }>
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next: asked, step, outside, error } = await searchParams
  const next = nextPath(asked)
  const signedIn = await viewer()
  // Somebody in the demo may be on the way to an account of their own.
  const isReturning = outside !== undefined || error !== undefined
  if (signedIn && !signedIn.isDemo) redirect(isReturning ? '/account?outside=unanswered' : next)
  if (step === 'passkey' && (await awaitsPasskey(await rememberedChallenge(), now()))) {
    return <SecondStep next={next} askPasskey={askSecondStepAction} />
  }
  return (
    <div className="sheet p-6 md:p-7">
      <h1 className="h-page mb-5">{signIn.title}</h1>
      <NeedsScript />
      <ReturnedNote outside={outside} error={error} />
      <SignInForm next={next} variant="primary" />
      <ForgotLink />
      <OtherWaysIn
        next={next}
        canUsePasskeys={relyingParty() !== null}
        services={outsideServices()}
        askPasskey={askPasskeyAction}
      />
      <TextLink className="mt-2 text-sm" href={`/signup?next=${encodeURIComponent(next)}`}>
        {signIn.signUpLink}
      </TextLink>
    </div>
  )
}

/** Says what came of going out to a service, where that did not end in signing in. */
function ReturnedNote({ outside, error }: { readonly outside: unknown; readonly error: unknown }) {
  if (outside === undefined && error === undefined) return null
  const isUnknown = outside === 'not-connected'
  return (
    <Callout tone={isUnknown ? 'note' : 'error'} announce="alert" className="mb-4">
      {isUnknown ? ways.signIn.notConnected : ways.outside.unanswered}
    </Callout>
  )
}
