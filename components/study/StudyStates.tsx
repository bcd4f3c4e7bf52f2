import type { ReactNode } from 'react'
import { Bones } from '@/components/ui/Bones'
import { Button, ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { EmptyState } from '@/components/ui/EmptyState'
import type { SittingDto, SittingRequest } from '@/lib/contracts/sitting'
import type { Opened } from '@/lib/offline/open-sitting'
import { common } from '@/lib/words/common'
import { study } from '@/lib/words/study'
import { hrefOf } from './request'

const words = study.state
/** What "more" and "take new cards anyway" offer. */
const MORE_MINUTES = 10
const EXTRA_NEW = 10

/** The room of a sitting without a card in it: the same column, at the same height. */
export function Room({ children }: { readonly children: ReactNode }) {
  return (
    <main id="main" className="px-gutter pt-16 pb-16 md:px-10">
      <div className="mx-auto max-w-measure pt-6 md:pt-16">{children}</div>
    </main>
  )
}

export function Loading() {
  return (
    <Room>
      <h1 className="sr-only">{study.title}</h1>
      <Bones label={words.loading} />
    </Room>
  )
}

interface HindranceProps {
  readonly opened: Exclude<Opened, { kind: 'sitting' | 'nothing-due' }>
  readonly request: SittingRequest
  readonly onRetry: () => void
  readonly onTakeOver: () => void
}

/** Why there is no sitting, what is safe, and what to do. */
export function Hindrance({ opened, request, onRetry, onTakeOver }: HindranceProps) {
  const retry = (
    <Button variant="primary" onClick={onRetry}>
      {common.action.tryAgain}
    </Button>
  )
  switch (opened.kind) {
    case 'unavailable':
      return <Failed retry={retry} />
    case 'no-connection':
      return (
        <EmptyState level={1} title={words.noConnection.title} actions={retry}>
          <p>{words.noConnection.text(opened.unsent)}</p>
        </EmptyState>
      )
    case 'signed-out':
      return (
        <EmptyState
          level={1}
          title={words.signedOut.title}
          actions={
            <ButtonLink variant="primary" href={signInHref(request)}>
              {words.signedOut.signIn}
            </ButtonLink>
          }
        >
          <p>{words.signedOut.text(opened.unsent)}</p>
        </EmptyState>
      )
    case 'unknown-deck':
      return (
        <EmptyState
          level={1}
          title={words.unknownDeck.title}
          actions={<ButtonLink href="/decks">{words.unknownDeck.decks}</ButtonLink>}
        >
          <p>{words.unknownDeck.text}</p>
        </EmptyState>
      )
    case 'outdated':
      return (
        <EmptyState
          level={1}
          title={words.outdated.title}
          actions={
            <Button variant="primary" onClick={() => location.reload()}>
              {words.outdated.reload}
            </Button>
          }
        >
          <p>{words.outdated.text}</p>
        </EmptyState>
      )
    case 'elsewhere':
      return (
        <EmptyState
          level={1}
          title={words.elsewhere.title}
          actions={
            <>
              <Button variant="primary" onClick={onTakeOver}>
                {words.elsewhere.here}
              </Button>
              <BackToToday />
            </>
          }
        >
          <p>{words.elsewhere.text}</p>
        </EmptyState>
      )
    case 'no-storage':
      return (
        <EmptyState level={1} title={words.noStorage.title} actions={retry}>
          <p>{words.noStorage.text}</p>
        </EmptyState>
      )
  }
}

export const signInHref = (request: SittingRequest): string =>
  `/signin?next=${encodeURIComponent(hrefOf(request))}`

function Failed({ retry }: { readonly retry: ReactNode }) {
  return (
    <>
      <h1 className="sr-only">{study.title}</h1>
      <Callout tone="error" announce="alert" title={words.failed.title}>
        <p>{words.failed.text}</p>
      </Callout>
      <div className="mt-6 flex flex-wrap gap-3">
        {retry}
        <BackToToday />
      </div>
    </>
  )
}

const BackToToday = () => (
  <ButtonLink href="/" variant="outline">
    {words.nothingDue.back}
  </ButtonLink>
)

interface NothingDueProps {
  readonly sitting: SittingDto
  readonly request: SittingRequest
  readonly onAsk: (request: SittingRequest) => void
}

/** Nothing to ask now: because all is well, or because today's minutes are used. */
export function NothingDue({ sitting: { ahead, today }, request: { deck }, onAsk }: NothingDueProps) {
  const extraNew = Math.min(ahead.newWaiting, EXTRA_NEW)
  const more: SittingRequest = {
    ...(deck === undefined ? {} : { deck }),
    minutes: MORE_MINUTES,
    ...(ahead.moreWaiting ? {} : { extraNew }),
  }
  const isOffered = ahead.moreWaiting || extraNew > 0
  const { title, text, label } = ahead.moreWaiting
    ? { ...words.minutesUsed, label: words.minutesUsed.more(MORE_MINUTES) }
    : {
        title: words.nothingDue.title,
        text: nextDue(ahead.nextDueDay, today),
        label: words.nothingDue.takeNew,
      }
  return (
    <EmptyState
      level={1}
      title={title}
      actions={
        <>
          <BackToToday />
          {isOffered && (
            <Button variant="quiet" onClick={() => onAsk(more)}>
              {label}
            </Button>
          )}
        </>
      }
    >
      <p>{text}</p>
    </EmptyState>
  )
}

const nextDue = (day: number | null, today: number): string =>
  day === null ? words.nothingDue.none : words.nothingDue.next(day, today)

interface WelcomeBackProps {
  readonly minutes: number
  readonly onStart: () => void
  /** Null when it is short already. */
  readonly onShorter: (() => void) | null
}

/** Coming back after days away is easy: minutes, never a count of what waits. */
export function WelcomeBack({ minutes, onStart, onShorter }: WelcomeBackProps) {
  return (
    <EmptyState
      level={1}
      title={words.welcome.title(minutes)}
      actions={
        <>
          <Button variant="primary" aria-label={words.welcome.spokenStart(minutes)} onClick={onStart}>
            {words.welcome.start(minutes)}
          </Button>
          {onShorter !== null && (
            <Button variant="quiet" onClick={onShorter}>
              {words.welcome.shorter}
            </Button>
          )}
        </>
      }
    >
      <p>{words.welcome.text}</p>
    </EmptyState>
  )
}
