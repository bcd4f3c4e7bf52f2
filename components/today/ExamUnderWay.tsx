import { ButtonLink } from '@/components/ui/Button'
import { Sheet } from '@/components/ui/Sheet'
import type { ExamTodayDto } from '@/lib/contracts/exam'
import { exam } from '@/lib/words/exam'

const words = exam.today

/** The mock exam that is not finished, with the way back to it. */
export function ExamUnderWay({ exam: { examId, name, isOver } }: { readonly exam: ExamTodayDto }) {
  return (
    <Sheet title={isOver ? words.grading(name) : words.writing(name)}>
      <ButtonLink variant="secondary" className="mt-4 max-md:w-full" href={`/exam/${examId}`}>
        {isOver ? words.grade : words.goOn}
      </ButtonLink>
    </Sheet>
  )
}
