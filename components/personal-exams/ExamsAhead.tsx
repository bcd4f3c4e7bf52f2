import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import type { ExamAheadDto } from '@/lib/contracts/personal-exams'
import { personalExams } from '@/lib/words/personal-exams'

const words = personalExams.today
/** More than these wait on their own page. */
const SHOWN = 3

interface ExamsAheadProps {
  readonly exams: readonly ExamAheadDto[]
  readonly today: number
}

/** The learner's own exams ahead, each with what today's plan holds of it. */
export function ExamsAhead({ exams, today }: ExamsAheadProps) {
  if (exams.length === 0) return null
  return (
    <Sheet title={words.title}>
      <ul className="mt-2 grid">
        {exams.slice(0, SHOWN).map((exam) => (
          <li
            key={exam.examId}
            className="border-t border-border py-3 wrap-anywhere first:border-0 last:pb-0"
          >
            <TextLink className="-mt-2.5" href={`/exams/${exam.examId}`}>
              {exam.name}
            </TextLink>
            <p className="note tnum">{words.when(exam.examDay, today, exam.daysLeft)}</p>
            {standing(exam).map((sentence) => (
              <p key={sentence} className="note tnum">
                {sentence}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {exams.length > SHOWN && (
        <TextLink className="mt-1 text-sm" href="/exams">
          {words.all}
        </TextLink>
      )}
    </Sheet>
  )
}

function standing({ daysLeft, cards, met, asked, newCards, unmet }: ExamAheadDto): string[] {
  if (daysLeft === 0) return [words.isToday]
  if (cards === 0) return [words.noCards]
  return [
    words.met(met, cards),
    ...(asked + newCards === 0 ? [] : [words.planned(asked, newCards)]),
    ...(unmet === 0 ? [] : [words.unmet(unmet)]),
  ]
}
