import { useId, type ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHeader } from '@/components/ui/PageHeader'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import type { InsightsDto, InsightsRequest } from '@/lib/contracts/insights'
import { insights as words } from '@/lib/words/insights'
import { Backtest } from './Backtest'
import { DaysOfStudy } from './DaysOfStudy'
import { DueAhead } from './DueAhead'
import { Futures } from './Futures'
import { insightsAddress } from './insights-address'
import { InsightsFilter } from './InsightsFilter'
import { Predictions } from './Predictions'
import { Hours, Places } from './Slots'
import { Statements } from './Statements'
import { SurprisesOverTime } from './SurprisesOverTime'

interface InsightsViewProps {
  readonly insights: InsightsDto
  readonly request: InsightsRequest
}

/** What Spindle knows about a learner: a sentence, a plot and a table each. */
export function InsightsView({ insights, request }: InsightsViewProps) {
  const { answers, decks, isBehind } = insights
  const deck = decks.find(({ deckId }) => deckId === request.deck)?.name ?? words.allDecks
  const hasAny = answers > 0 || insights.heat.some((day) => day.answers > 0)
  return (
    <>
      <PageHeader
        title={words.title}
        note={hasAny ? words.note(words.lead[request.days], deck, answers) : undefined}
        actions={
          <TextLink href="/how-it-works" prefetch={false}>
            {words.howItWorks}
          </TextLink>
        }
      />
      {isBehind && (
        <Callout className="mt-5" announce="status">
          {words.behind}
        </Callout>
      )}
      {hasAny ? (
        <>
          <InsightsFilter request={request} decks={decks} />
          {answers > 0 ? <OfThePeriod insights={insights} /> : <NothingHere request={request} />}
          <OfTheDays insights={insights} />
        </>
      ) : (
        <Sheet className="mt-6">
          <EmptyState
            title={words.empty.none.title}
            actions={
              <ButtonLink variant="primary" href="/">
                {words.empty.none.action}
              </ButtonLink>
            }
          >
            <p>{words.empty.none.text}</p>
          </EmptyState>
        </Sheet>
      )}
    </>
  )
}

/** What follows the period and the deck that are chosen. */
const OfThePeriod = ({ insights }: Pick<InsightsViewProps, 'insights'>) => (
  <>
    <Part title={words.sections.predictions}>
      <Predictions predictions={insights.predictions} />
    </Part>
    <Part title={words.sections.surprises} isWide>
      <SurprisesOverTime trace={insights.trace} today={insights.today} />
    </Part>
    <Part title={words.sections.you} isWide>
      <Statements statements={insights.statements} />
    </Part>
    {(insights.hours.length > 0 || insights.places.length > 0) && (
      <Part title={words.sections.when}>
        {insights.hours.length > 0 && <Hours slots={insights.hours} />}
        {insights.places.length > 0 && <Places slots={insights.places} />}
      </Part>
    )}
  </>
)

/** What is the same whatever the period. */
function OfTheDays({ insights: { futures, due, heat, today } }: Pick<InsightsViewProps, 'insights'>) {
  return (
    <>
      <Part title={words.sections.ahead}>
        {futures !== null && <Futures futures={futures} today={today} />}
        <DueAhead due={due} today={today} />
      </Part>
      <Part title={words.sections.days}>
        {futures !== null && <Backtest backtest={futures.backtest} today={today} />}
        <DaysOfStudy heat={heat} today={today} />
      </Part>
    </>
  )
}

const NothingHere = ({ request }: Pick<InsightsViewProps, 'request'>) => (
  <Sheet className="mt-6">
    <EmptyState
      title={words.empty.period.title}
      actions={
        request.days !== 'all' || request.deck !== undefined ? (
          <ButtonLink href={insightsAddress({ days: 'all' })}>{words.empty.period.action}</ButtonLink>
        ) : undefined
      }
    >
      <p>{words.empty.period.text}</p>
    </EmptyState>
  </Sheet>
)

interface PartProps {
  readonly title: string
  /** One sheet across. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** Sheets that belong together, side by side where there is room. */
function Part({ title, isWide = false, children }: PartProps) {
  const titleId = useId()
  return (
    <section className="mt-8" aria-labelledby={titleId}>
      <h2 className="note font-semibold" id={titleId}>
        {title}
      </h2>
      <div className={isWide ? 'mt-3 grid gap-6' : 'mt-3 grid items-start gap-6 lg:grid-cols-2'}>
        {children}
      </div>
    </section>
  )
}
