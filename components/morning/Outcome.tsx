import { useEffect, useRef, useState } from 'react'
import { Button, ButtonLink } from '@/components/ui/Button'
import { TextLink } from '@/components/ui/TextLink'
import type { Unreachable } from '@/components/ui/server-form'
import type { Result } from '@/lib/contracts/result'
import type {
  KeepInsightInput,
  KeptInsight,
  MorningDto,
  NightFailure,
  NightProblemDto,
} from '@/lib/contracts/sleep'
import { sleep } from '@/lib/words/sleep'

const words = sleep.morning

type Kept = Result<KeptInsight, NightFailure | Unreachable>

interface OutcomeProps {
  readonly problem: NightProblemDto
  readonly waiting: MorningDto['waiting']
  readonly retry: () => void
  readonly letGo: () => Promise<boolean>
  readonly keepInsight: (as: KeepInsightInput['as']) => Promise<Kept>
}

/** What the attempt came to, and what to do with it. */
export function Outcome({ problem, waiting, retry, letGo, keepInsight }: OutcomeProps) {
  const [title, text] = sentences(problem.status)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const [next] = waiting
  const isLetGo = problem.status === 'let-go'
  return (
    <>
      <p className="note wrap-anywhere">{problem.title}</p>
      <h1 ref={heading} tabIndex={-1} className="h-page mt-2 outline-none">
        {title}
      </h1>
      <p className="mt-3">{text}</p>
      {!isLetGo && (problem.attempts.length > 0 || problem.captured !== '') && (
        <KeepInsight noteId={problem.insightNoteId} keep={keepInsight} />
      )}
      <div className="mt-8 flex flex-wrap gap-3">
        {problem.status === 'open' && (
          <>
            <Button variant="primary" size="main" onClick={retry}>
              {words.tryAgain}
            </Button>
            <Button variant="outline" className="min-h-13 max-md:w-full" onClick={() => void letGo()}>
              {words.letGo}
            </Button>
          </>
        )}
        <ButtonLink
          variant={problem.status === 'open' ? 'quiet' : 'primary'}
          className="min-h-13 max-md:w-full"
          href={next === undefined ? '/' : `/morning?problem=${next.problemId}`}
          // Another problem is another page, whatever this one has come to.
          {...(next === undefined ? {} : { prefetch: false })}
        >
          {next === undefined ? words.toToday : words.next}
        </ButtonLink>
        {next === undefined && (
          <ButtonLink variant="quiet" className="min-h-13 max-md:w-full" href="/nights">
            {words.seeNights}
          </ButtonLink>
        )}
      </div>
    </>
  )
}

function sentences(status: NightProblemDto['status']): readonly [string, string] {
  if (status === 'solved') return [words.solved, words.solvedText]
  if (status === 'let-go') return [words.isLetGo, words.isLetGoText]
  return [words.open, words.openText]
}

interface KeepInsightProps {
  /** The note that was made of it; null: none yet. */
  readonly noteId: string | null
  readonly keep: OutcomeProps['keepInsight']
}

/** Makes a card or a note of what came, with one press. */
function KeepInsight({ noteId, keep }: KeepInsightProps) {
  const [kept, setKept] = useState<Kept | null>(
    noteId === null ? null : { ok: true, value: { kind: 'note', noteId, isNew: true } },
  )
  const [busy, setBusy] = useState<KeepInsightInput['as'] | null>(null)
  const make = async (as: KeepInsightInput['as']) => {
    setBusy(as)
    setKept(await keep(as))
    setBusy(null)
  }
  return (
    <section className="well mt-6 p-4" aria-labelledby="insight">
      <h2 id="insight" className="h-sect">
        {sleep.insight.title}
      </h2>
      {kept?.ok === true ? (
        <p role="status" className="mt-2">
          {sentence(kept.value)}{' '}
          {kept.value.kind === 'note' ? (
            <TextLink href={`/notes/${kept.value.noteId}`}>{sleep.insight.see}</TextLink>
          ) : (
            <TextLink href="/plan?for=today">{sleep.insight.seePlan}</TextLink>
          )}
        </p>
      ) : (
        <>
          <div className="mt-3 flex flex-wrap gap-3">
            {(['card', 'note', 'plan'] as const).map((as) => (
              <Button
                key={as}
                variant="outline"
                busy={busy === as ? sleep.insight.making : undefined}
                disabled={busy !== null && busy !== as}
                onClick={() => void make(as)}
              >
                {sleep.insight[as]}
              </Button>
            ))}
          </div>
          {kept !== null && (
            <p role="alert" className="note mt-2">
              {sleep.problem[kept.error.code]}
            </p>
          )}
        </>
      )}
    </section>
  )
}

function sentence(kept: KeptInsight): string {
  if (kept.kind === 'plan') return sleep.insight.planned
  return kept.isNew ? sleep.insight.made : sleep.insight.wasThere
}
