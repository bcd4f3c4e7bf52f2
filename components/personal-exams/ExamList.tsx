import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import type { ExamLineDto, ExamListDto } from '@/lib/contracts/personal-exams'
import { personalExams } from '@/lib/words/personal-exams'

const words = personalExams.list

/** The learner's exams: those ahead, and those that are over. */
export function ExamList({ exams: { today, ahead, past } }: { readonly exams: ExamListDto }) {
  if (ahead.length + past.length === 0)
    return (
      <Sheet>
        <EmptyState
          title={words.none.title}
          actions={
            <ButtonLink variant="primary" href="/exams/new">
              {personalExams.set}
            </ButtonLink>
          }
        >
          <p>{words.none.text}</p>
        </EmptyState>
      </Sheet>
    )
  return (
    <div className="grid gap-6">
      <Sheet title={words.ahead}>
        {ahead.length === 0 ? (
          <p className="mt-2">{words.noneAhead}</p>
        ) : (
          <Lines exams={ahead} today={today} />
        )}
      </Sheet>
      {past.length > 0 && (
        <Sheet title={words.past}>
          <Lines exams={past} today={today} />
        </Sheet>
      )}
    </div>
  )
}

interface LinesProps {
  readonly exams: readonly ExamLineDto[]
  readonly today: number
}

const Lines = ({ exams, today }: LinesProps) => (
  <ul className="mt-2 grid">
    {exams.map(({ examId, name, examDay, target, decks, tags }) => (
      <li key={examId} className="border-t border-border py-3 wrap-anywhere first:border-0 last:pb-0">
        <TextLink href={`/exams/${examId}`}>{name}</TextLink>
        <p className="note tnum">{words.line(examDay, today, target)}</p>
        <p className="note">{words.about(decks, tags)}</p>
      </li>
    ))}
  </ul>
)
