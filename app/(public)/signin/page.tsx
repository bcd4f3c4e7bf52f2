import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ForgotLink } from '@/components/public/ForgotLink'
import { NeedsScript } from '@/components/public/NeedsScript'
import { SignInForm } from '@/components/public/SignInForm'
import { TextLink } from '@/components/ui/TextLink'
import { viewer } from '@/lib/auth/viewer'
import { words } from '@/lib/words'
import { nextPath } from '../next-path'

const { signIn } = words.publicPages

export const metadata: Metadata = { title: signIn.title }

interface SignInPageProps {
  readonly searchParams: Promise<{ readonly next?: string | string[] }>
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const next = nextPath((await searchParams).next)
  const signedIn = await viewer()
  // Somebody in the demo may be on the way to an account of their own.
  if (signedIn && !signedIn.isDemo) redirect(next)
  return (
    <div className="sheet p-6 md:p-7">
      <h1 className="h-page mb-5">{signIn.title}</h1>
      <NeedsScript />
      <SignInForm next={next} variant="primary" />
      <ForgotLink />
      <TextLink className="mt-2 text-sm" href={`/signup?next=${encodeURIComponent(next)}`}>
        {signIn.signUpLink}
      </TextLink>
    </div>
  )
}
