import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FocusHeading } from '@/components/focus/FocusHeading'
import { Button } from '@/components/ui/Button'
import { GradeButtons } from '@/components/ui/GradeButtons'
import { Spoken } from '@/components/ui/Spoken'
import type { ExamAnswerDto, GradingExam } from '@/lib/contracts/exam'
import type { Grade } from '@/lib/scheduling'
import { exam as allWords } from '@/lib/words/exam'
import { dayName } from '@/lib/words/format'
import { DropExam } from './DropExam'
import type { ExamActions } from './exam-actions'
import { ExamAnswer } from './ExamAnswer'
import { ExamFoot } from './ExamFoot'
import { ExamFrame } from './ExamFrame'
import { useAct } from './use-act'

const words = allWords.grading

interface GradeExamProps {
  readonly exam: GradingExam
  readonly actions: Pick<ExamActions, 'grade' | 'finish' | 'drop'>
}

/** The answers of an exam one by one, each graded by the learner. What was predicted stays closed until all are. */
export function GradeExam({ exam, actions }: GradeExamProps) {
  const { examId, answers, today } = exam
  const router = useRouter()
  const [index, setIndex] = useState(() => firstUngraded(answers))
  const { busy, problem, act } = useAct<'grade' | 'finish' | 'drop'>()
  const shown = answers[index]
  const isGraded = answers.every(({ grade }) => grade !== null)
  const drop = (
    <DropExam
      busy={busy === 'drop' ? allWords.run.dropping : undefined}
      onDrop={() =>
        act(
          'drop',
          () => actions.drop({ examId }),
          () => router.push('/exam'),
        )
      }
    />
  )
  const finish = () => act('finish', () => actions.finish({ examId }))
  if (shown === undefined) {
    return (
      <ExamFrame problem={problem}>
        <FocusHeading>{words.none}</FocusHeading>
        <p className="mt-3">{words.noneText}</p>
        <Button
          variant="primary"
          size="main"
          className="mt-8"
          busy={busy === 'finish' ? words.finishing : undefined}
          onClick={finish}
        >
          {words.end}
        </Button>
      </ExamFrame>
    )
  }
  const grade = (given: Grade) =>
    act(
      'grade',
      () => actions.grade({ examId, place: shown.place, grade: given }),
      () => setIndex((before) => (before === index ? Math.min(index + 1, answers.length - 1) : before)),
    )
  return (
    <ExamFrame
      problem={problem}
      aside={
        <Spoken
          shown={words.place(index + 1, answers.length)}
          heard={words.spokenPlace(index + 1, answers.length)}
        />
      }
    >
      <h1 className="sr-only">{words.title}</h1>
      <p className="note">{words.text}</p>
      <ExamAnswer key={shown.place} answer={shown} />
      <div className="mt-6">
        <GradeButtons
          next={{
            1: dayName(shown.next[1], today),
            2: dayName(shown.next[2], today),
            3: dayName(shown.next[3], today),
            4: dayName(shown.next[4], today),
          }}
          pressed={shown.grade}
          keys={false}
          disabled={busy !== null}
          onGrade={grade}
        />
      </div>
      <div className="mt-6 -ml-3 pt-4">{drop}</div>
      {(index > 0 || shown.grade !== null) && (
        <ExamFoot>
          {index > 0 && (
            <Button variant="quiet" onClick={() => setIndex(index - 1)}>
              {words.back}
            </Button>
          )}
          <span className="flex-1 max-md:hidden" />
          {isGraded ? (
            <Button
              variant="primary"
              className="min-h-13 px-6 max-md:flex-1"
              busy={busy === 'finish' ? words.finishing : undefined}
              onClick={finish}
            >
              {words.finish}
            </Button>
          ) : (
            shown.grade !== null &&
            index < answers.length - 1 && (
              <Button className="min-h-13 px-6 max-md:flex-1" onClick={() => setIndex(index + 1)}>
                {words.next}
              </Button>
            )
          )}
        </ExamFoot>
      )}
    </ExamFrame>
  )
}

function firstUngraded(answers: readonly ExamAnswerDto[]): number {
  const index = answers.findIndex(({ grade }) => grade === null)
  return index < 0 ? Math.max(0, answers.length - 1) : index
}
