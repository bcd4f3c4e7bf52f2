import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHeader } from '@/components/ui/PageHeader'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import type { NightsDto } from '@/lib/contracts/sleep'
import { sleep } from '@/lib/words/sleep'
import { BesideRecall } from './BesideRecall'
import { OwnExperiment } from './OwnExperiment'
import { SleptOn } from './SleptOn'

const words = sleep.nights

/** All nights: what was slept on, what the learner's own experiment shows, what was typed of sleep and exercise. */
export function NightsView({ nights }: { readonly nights: NightsDto }) {
  const { problems, records, days, today } = nights
  const keepsAny = records.keepsSleep || records.keepsExercise
  return (
    <>
      <PageHeader
        title={words.title}
        actions={<TextLink href="/evidence">{sleep.tonight.evidence}</TextLink>}
      />
      <div className="mt-6 grid gap-6">
        {problems.length === 0 ? (
          <Sheet>
            <EmptyState
              title={words.none}
              actions={
                <ButtonLink variant="primary" href="/tonight">
                  {sleep.morning.toTonight}
                </ButtonLink>
              }
            >
              <p>{words.noneText}</p>
            </EmptyState>
          </Sheet>
        ) : (
          <>
            <OwnExperiment nights={nights} />
            <SleptOn problems={problems} today={today} />
          </>
        )}
        {keepsAny && <BesideRecall days={days} records={records} today={today} />}
      </div>
    </>
  )
}
