import { SkipLink } from '@/components/shell/Shell'
import { ButtonLink } from '@/components/ui/Button'
import { InlineLink, TextLink } from '@/components/ui/TextLink'
import { privacy } from '@/lib/words/privacy'
import { publicPages } from '@/lib/words/public'
import { DemoButton } from './DemoButton'
import { ForgotLink } from './ForgotLink'
import { HeroTrace } from './HeroTrace'
import { NeedsScript } from './NeedsScript'
import { PublicHeader } from './PublicHeader'
import { SignInForm } from './SignInForm'

const words = publicPages.landing

interface LandingProps {
  /** Whether a demo can be made here: only where the database is the one that came along. */
  readonly demoAvailable: boolean
}

/** What someone sees who has not signed in. */
export function Landing({ demoAvailable }: LandingProps) {
  return (
    <>
      <SkipLink />
      <PublicHeader>
        <a className="btn btn-quiet max-md:hidden" href="#how">
          {words.howItWorks}
        </a>
        <a className="btn btn-quiet md:hidden" href="#sign-in">
          {words.signIn}
        </a>
      </PublicHeader>
      <main id="main" tabIndex={-1} className="mx-auto max-w-page px-gutter pb-16 outline-none md:px-10">
        <div className="grid items-start gap-x-16 gap-y-12 pt-8 md:grid-cols-[1fr_22.5rem] md:pt-12">
          <section className="md:pt-4">
            <Headline />
            <p className="mt-5 max-w-130 text-lg text-muted-foreground">{words.lead}</p>
            <div className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-3">
              {demoAvailable ? (
                <DemoButton />
              ) : (
                <>
                  <ButtonLink variant="primary" size="main" className="text-lg" href="/signup">
                    {publicPages.signIn.signUpLink}
                  </ButtonLink>
                  <p className="note">{words.signUpNote}</p>
                </>
              )}
            </div>
          </section>
          <section className="sheet p-6" id="sign-in" aria-labelledby="sign-in-title">
            <h2 className="h-sect mb-4" id="sign-in-title">
              {publicPages.signIn.title}
            </h2>
            <NeedsScript />
            <SignInForm next="/" variant="outline" />
            <ForgotLink />
            <TextLink className="mt-1 text-sm" href="/signup">
              {publicPages.signIn.signUpLink}
            </TextLink>
          </section>
        </div>
        <div className="mt-14 md:mt-20">
          <HeroTrace />
        </div>
        <Features />
        <p className="note mt-12 max-w-measure">
          {words.foot} <InlineLink href="/privacy">{privacy.link}</InlineLink>
        </p>
      </main>
    </>
  )
}

function Headline() {
  return (
    <h1 className="text-3xl font-semibold tracking-head md:text-4xl">
      {words.headline.map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </h1>
  )
}

function Features() {
  return (
    <ul
      id="how"
      className="mt-12 grid scroll-mt-6 gap-x-16 gap-y-8 border-t border-border pt-10 md:grid-cols-3"
    >
      {words.features.map((feature) => (
        <li key={feature.title}>
          <h2 className="h-sect">{feature.title}</h2>
          <p className="note mt-1.5">{feature.text}</p>
        </li>
      ))}
    </ul>
  )
}
