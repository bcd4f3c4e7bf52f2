import { Sheet } from '@/components/ui/Sheet'
import type { ReportedAssignmentDto } from '@/lib/contracts/report'
import { report } from '@/lib/words/report'

const words = report.learners.sources

/** From what each figure about a learner is worked out, by the rules of the assignment. */
export function FigureSources({ assignment }: { readonly assignment: ReportedAssignmentDto }) {
  const { wantedDays, wantedRecall, dayAnswers, lateRule, lateDays } = assignment
  const sentences = [
    words.days(dayAnswers),
    words.recall,
    ...(wantedDays === null ? [] : [words.creditDays(wantedDays)]),
    ...(wantedDays === null || lateRule === 'none' ? [] : [words.late[lateRule](lateDays)]),
    ...(wantedRecall === null ? [] : [words.creditRecall(wantedRecall)]),
    wantedDays === null && wantedRecall === null ? words.noCredit : words.credit,
    report.learners.asOf,
  ]
  return (
    <Sheet title={words.title}>
      <ul className="note mt-2 grid gap-1.5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Sheet>
  )
}
