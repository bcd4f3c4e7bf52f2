import { ButtonLink } from '@/components/ui/Button'
import { Sheet } from '@/components/ui/Sheet'
import type { ExamDto } from '@/lib/contracts/personal-exams'
import { EXAM_DAYS } from '@/lib/planning'
import { personalExams } from '@/lib/words/personal-exams'

const words = personalExams.one

/** How an exam is planned for, and how far the learner has come. */
export function ExamPlan({ exam }: { readonly exam: ExamDto }) {
  const { today, facts, cards, met, minutesPerDay, decksAway } = exam
  const daysLeft = facts.examDay - today
  const rows = [
    ...(daysLeft > 0 ? [[words.facts.left, words.facts.leftFigure(daysLeft)]] : []),
    [words.facts.cards, words.facts.figure(cards)],
    [words.facts.met, words.facts.figure(met)],
    ...(daysLeft > 0 ? [[words.facts.toMeet, words.facts.figure(cards - met)]] : []),
    ...(daysLeft > 0 ? [[words.facts.minutes, words.facts.minutesFigure(minutesPerDay)]] : []),
    [words.facts.target, words.facts.share(facts.target)],
  ]
  return (
    <Sheet title={words.plan}>
      <dl className="mt-3 grid gap-x-6 gap-y-3 max-sm:grid-cols-2 sm:grid-cols-3">
        {rows.map(([term, figure]) => (
          <div key={term}>
            <dt className="note">{term}</dt>
            <dd className="tnum font-medium">{figure}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 max-w-measure">{sentence(exam, daysLeft)}</p>
      {decksAway > 0 && <p className="note mt-2">{words.away(decksAway)}</p>}
      {daysLeft > 0 && cards > 0 && (
        <ButtonLink className="mt-4" variant="secondary" href="/">
          {words.toToday}
        </ButtonLink>
      )}
    </Sheet>
  )
}

function sentence({ today, facts: { examDay }, cards, outlook }: ExamDto, daysLeft: number): string {
  if (daysLeft < 0) return words.over
  if (cards === 0) return words.noCards
  if (daysLeft === 0) return words.today
  return daysLeft > EXAM_DAYS ? words.far(examDay - EXAM_DAYS, today, outlook?.earlyAim ?? null) : words.near
}
