import type { RecallAttempt } from '@/lib/contracts/recall'
import { recall as words } from '@/lib/words/recall'

interface EarlierThoughtsProps {
  readonly attempts: readonly RecallAttempt[]
  /** Study day. */
  readonly today: number
}

/** What was written about a question before, by day; each text closed until it is asked for. */
export function EarlierThoughts({ attempts, today }: EarlierThoughtsProps) {
  if (attempts.length === 0) return null
  return (
    <section className="mt-8 max-w-measure" aria-labelledby="earlier">
      <h2 className="h-sect" id="earlier">
        {words.think.earlier}
      </h2>
      <ul className="mt-2 grid">
        {attempts.map(({ attemptId, text, grade, day }) => (
          <li key={attemptId} className="border-t border-border first:border-0">
            <details>
              <summary className="tnum cursor-pointer py-2.5">
                {words.think.earlierItem(day, today, grade === null ? '' : words.think.grades[grade])}
              </summary>
              <p className="pb-3 wrap-anywhere whitespace-pre-wrap" dir="auto">
                {text}
              </p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
