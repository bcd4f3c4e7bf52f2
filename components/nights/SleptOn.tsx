import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import type { NightProblemDto } from '@/lib/contracts/sleep'
import { isoDay } from '@/lib/words/format'
import { sleep } from '@/lib/words/sleep'

const words = sleep.nights

interface SleptOnProps {
  readonly problems: readonly NightProblemDto[]
  /** Study day. */
  readonly today: number
}

/** What was slept on, latest night first, each leading to where it stands. */
export function SleptOn({ problems, today }: SleptOnProps) {
  return (
    <Sheet title={words.list}>
      <ul className="mt-2">
        {problems.map((problem) => (
          <li key={problem.problemId} className="border-border py-3 not-first:border-t">
            <div className="flex items-baseline justify-between gap-4">
              <TextLink
                className="min-w-0 wrap-anywhere"
                href={`/morning?problem=${problem.problemId}`}
                prefetch={false}
              >
                {problem.title ?? words.hidden}
              </TextLink>
              <span className="note flex-none">{words.statuses[problem.status]}</span>
            </div>
            <p className="note">
              <time dateTime={isoDay(problem.night)}>{words.day(problem.night, today)}</time>
            </p>
            {problem.captured !== '' && problem.capture !== null && (
              <p className="mt-1 wrap-anywhere">
                {sleep.morning.came(problem.capture)} {problem.captured}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
