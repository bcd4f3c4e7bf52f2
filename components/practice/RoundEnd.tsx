import { RenderTreeView } from '@/components/content/RenderTreeView'
import { FocusHeading } from '@/components/focus/FocusHeading'
import { Chip } from '@/components/ui/Chip'
import { DataTable } from '@/components/ui/DataTable'
import { TextLink } from '@/components/ui/TextLink'
import type { RoundDto, RoundEndDto } from '@/lib/contracts/practice'
import { percent, percentage, points } from '@/lib/words/format'
import { practice } from '@/lib/words/practice'

const words = practice.end

interface RoundEndProps {
  readonly round: RoundDto
  readonly end: RoundEndDto
}

/** What a problem came to: where it broke, what is chunked now, and why it was this one. */
export function RoundEnd({ round, end }: RoundEndProps) {
  const fresh = end.skills.filter(({ isNew }) => isNew).map(({ name }) => name)
  const reason = end.reason in words.reason ? words.reason[end.reason as keyof typeof words.reason] : null
  return (
    <section className="mt-8 grid gap-3" aria-label={words.title}>
      <FocusHeading className="h-sect!">{headline(round, end)}</FocusHeading>
      {fresh.length > 0 && <p>{words.nowChunked(fresh)}</p>}
      {end.afterword !== null && <RenderTreeView tree={end.afterword} />}
      {reason !== null && <p>{reason}</p>}
      {end.nightId !== null && <TextLink href={`/morning?problem=${end.nightId}`}>{words.night}</TextLink>}
      {end.isOverlearning && <p>{words.overlearning}</p>}
      {end.whole !== null && (
        <DataTable
          caption={words.carried}
          rowKey={({ place }) => place}
          rows={end.whole.steps.map((carried, place) => ({ carried, place }))}
          columns={[
            { header: words.step, cell: ({ place }) => place + 1 },
            { header: words.surprise, numeric: true, cell: ({ carried }) => points(carried) },
          ]}
        />
      )}
    </section>
  )
}

function headline({ done }: RoundDto, { brokeAt, whole }: RoundEndDto): string {
  if (whole !== null)
    return whole.isRight ? words.wholeRight(whole.predicted) : words.wholeMissed(whole.predicted)
  if (brokeAt !== null) return words.brokeAt(brokeAt.place + 1, brokeAt.skill)
  return done.every(({ outcome, isUnaided }) => isUnaided && outcome !== 'told')
    ? words.allRight
    : words.helped
}

/** What is predicted for each skill of the problem from now on. */
export function Tends({ end }: { readonly end: RoundEndDto }) {
  return (
    <section className="border-t border-border pt-4">
      <h2 className="text-sm font-semibold">{words.tends}</h2>
      <p className="note">{words.tendsText}</p>
      <ul className="mt-3 grid gap-2 text-sm">
        {end.skills.map(({ name, value, isChunked }) => (
          <li key={name} className="grid grid-cols-[7.5rem_1fr_2.75rem] items-center gap-3">
            <span className="wrap-anywhere">
              {name} {isChunked && <Chip>{words.chunked}</Chip>}
            </span>
            <span className="relative h-2 rounded-full bg-sunken" aria-hidden="true">
              <span
                className="absolute top-1/2 size-3 -translate-x-1/2 -translate-y-1/2 rounded-full bg-model"
                style={{ left: `${percentage(value)}%` }}
              />
            </span>
            <span className="tnum text-right">{percent(value)}</span>
          </li>
        ))}
      </ul>
      <TextLink href="/skills" className="mt-2">
        {words.skillMap}
      </TextLink>
    </section>
  )
}
