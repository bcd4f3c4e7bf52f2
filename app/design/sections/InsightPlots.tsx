import { Backtest } from '@/components/insights/Backtest'
import { DaysOfStudy } from '@/components/insights/DaysOfStudy'
import { DueAhead } from '@/components/insights/DueAhead'
import { Futures } from '@/components/insights/Futures'
import { Predictions } from '@/components/insights/Predictions'
import { Hours, Places } from '@/components/insights/Slots'
import { Statements } from '@/components/insights/Statements'
import { SurprisesOverTime } from '@/components/insights/SurprisesOverTime'
import { words } from '@/lib/words'
import { INSIGHTS_EXAMPLE as example } from './insights-example'
import { Section } from './Section'

export function InsightPlots() {
  const { today, futures } = example
  return (
    <Section title={words.insights.title}>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Predictions predictions={example.predictions} />
        <SurprisesOverTime trace={example.trace} today={today} />
        <DaysOfStudy heat={example.heat} today={today} />
        <Hours slots={example.hours} />
        <Places slots={example.places} />
        <Futures futures={futures} today={today} />
        <Backtest backtest={futures.backtest} today={today} />
        <DueAhead due={example.due} today={today} />
      </div>
      <div className="mt-6">
        <Statements statements={example.statements} />
      </div>
    </Section>
  )
}
