import { FocusHeading } from '@/components/focus/FocusHeading'
import { Button } from '@/components/ui/Button'
import { Select } from '@/components/ui/Field'
import { InlineLink } from '@/components/ui/TextLink'
import { LIMITS } from '@/lib/contracts/limits'
import { exam } from '@/lib/words/exam'
import { AmountSlider } from './AmountSlider'
import type { ExamSubject } from './subjects'

const words = exam.choose

/** What a learner wants of an exam. */
export interface ExamWish {
  /** Which of the subjects. */
  readonly subject: number
  readonly questions: number
  readonly minutes: number
}

interface ChooseExamProps {
  readonly subjects: readonly ExamSubject[]
  readonly wish: ExamWish
  readonly onWish: (wish: ExamWish) => void
  readonly isStarting: boolean
  readonly onStart: () => void
  readonly onWorries: () => void
}

/** What an exam is about, how many questions and how long. */
export function ChooseExam({ subjects, wish, onWish, isStarting, onStart, onWorries }: ChooseExamProps) {
  return (
    <>
      <FocusHeading>{words.title}</FocusHeading>
      <p className="mt-3">{words.text}</p>
      <form
        className="mt-8 grid gap-7"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isStarting) onStart()
        }}
      >
        <Select
          label={words.subject}
          name="subject"
          value={String(wish.subject)}
          options={subjects.map(({ label }, index) => ({ value: String(index), label }))}
          onChange={({ target }) => onWish({ ...wish, subject: Number(target.value) })}
        />
        <AmountSlider
          name="questions"
          label={words.questions}
          hint={words.questionsHint}
          limits={LIMITS.examQuestions}
          value={wish.questions}
          shown={words.questionsValue(wish.questions)}
          onChange={(questions) => onWish({ ...wish, questions })}
        />
        <AmountSlider
          name="minutes"
          label={words.minutes}
          limits={LIMITS.examMinutes}
          value={wish.minutes}
          shown={words.minutesValue(wish.minutes)}
          onChange={(minutes) => onWish({ ...wish, minutes })}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary" size="main" busy={isStarting ? words.starting : undefined}>
            {words.start}
          </Button>
          <Button variant="quiet" className="max-md:w-full" disabled={isStarting} onClick={onWorries}>
            {words.worries}
          </Button>
        </div>
      </form>
      <div className="note mt-8 grid gap-2 border-t border-border pt-4">
        <p>{words.order}</p>
        <p>
          {words.pressure} <InlineLink href="/evidence">{exam.evidence}</InlineLink>
        </p>
      </div>
    </>
  )
}
