import type { AnkiPreview } from '@/lib/contracts/anki'
import { ankiWizard as words } from '@/lib/words/anki-wizard'
import { calendarDay } from '@/lib/words/format'

interface PastAnswersProps {
  readonly preview: Pick<AnkiPreview, 'answers' | 'reschedulings'>
  /** The learner's IANA zone. */
  readonly zone: string
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** The history in a package: how much of it there is, and from when. */
export function PastAnswers({ preview: { answers, reschedulings }, zone, now }: PastAnswersProps) {
  return (
    <section className="mt-6" aria-labelledby="anki-history">
      <h3 className="font-semibold" id="anki-history">
        {words.look.history.title}
      </h3>
      {answers === null ? (
        <p className="mt-1">{words.look.history.none}</p>
      ) : (
        <>
          <p className="tnum mt-1">
            {words.look.history.span(
              answers.count,
              calendarDay(answers.from, zone),
              calendarDay(answers.to, zone),
              calendarDay(now, zone),
            )}
          </p>
          {answers.ofDeletedCards > 0 && (
            <p className="note tnum mt-1">{words.look.history.deleted(answers.ofDeletedCards)}</p>
          )}
        </>
      )}
      {reschedulings > 0 && (
        <p className="note tnum mt-1">{words.look.history.reschedulings(reschedulings)}</p>
      )}
    </section>
  )
}
