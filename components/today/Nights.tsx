import { ButtonLink } from '@/components/ui/Button'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import type { NightTodayDto } from '@/lib/contracts/sleep'
import { sleep } from '@/lib/words/sleep'

const words = sleep.today

/** What waits from a night: to be written down, or to be tried. Skipping a morning loses nothing. */
export function FromLastNight({ night: { today, waiting } }: { readonly night: NightTodayDto }) {
  const [first, ...others] = waiting
  if (first === undefined) return null
  return (
    <Sheet isNarrow title={first.night === today - 1 ? words.title : words.earlier(first.night, today)}>
      <p className="mt-2 wrap-anywhere">{first.title ?? words.hidden}</p>
      <ButtonLink
        variant="secondary"
        className="mt-4 max-md:w-full"
        href={`/morning?problem=${first.problemId}`}
        prefetch={false}
      >
        {first.status === 'slept' ? words.asks : words.tries}
      </ButtonLink>
      {others.length > 0 && (
        <p className="mt-2">
          <TextLink className="text-sm" href="/nights">
            {words.more(others.length)}
          </TextLink>
        </p>
      )}
    </Sheet>
  )
}

/** The problem for the night to come: set, or how it comes to be. */
export function TonightsProblem({ night }: { readonly night: NightTodayDto }) {
  const { isPrimed, isEvening, bedtimeMinute } = night
  const isTime = isEvening && !isPrimed
  return (
    <Sheet isNarrow title={words.tonight}>
      <p className="note mt-1">{isPrimed ? words.set : words.unset}</p>
      {bedtimeMinute !== null && !isPrimed && <p className="note">{words.at(bedtimeMinute)}</p>}
      <TextLink href={isTime || bedtimeMinute !== null || isPrimed ? '/tonight' : '/settings#nights'}>
        {isPrimed ? sleep.tonight.onceMore : isTime || bedtimeMinute !== null ? words.choose : words.time}
      </TextLink>
    </Sheet>
  )
}
