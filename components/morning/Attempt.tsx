import { useState } from 'react'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import { Button } from '@/components/ui/Button'
import { FieldError, FieldFrame } from '@/components/ui/Field'
import { SegmentedChoice } from '@/components/ui/SegmentedChoice'
import { useServerForm } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import type { RenderedCard } from '@/lib/content/notes'
import { LIMITS } from '@/lib/contracts/limits'
import type { AttemptInput, NightProblemDto } from '@/lib/contracts/sleep'
import type { AttemptGrade } from '@/lib/sleep/problem'
import { common } from '@/lib/words/common'
import { sleep } from '@/lib/words/sleep'
import { AfterNight } from './AfterNight'

const words = sleep.morning
const GRADES = ([1, 2, 3, 4] as const).map((value) => ({ value, label: words.grades[value] }))

interface AttemptProps {
  readonly problem: NightProblemDto
  /** Where it is a question: with its key points, which are shown after an attempt. */
  readonly question: RenderedCard | null
  /** Study day. */
  readonly today: number
  readonly later: () => void
  /** True when it was kept. */
  readonly attempt: (given: Omit<AttemptInput, 'problemId'>) => Promise<boolean>
}

/** The problem itself: written first, then compared, then graded by the learner. */
export function Attempt({ problem, question, today, later, attempt }: AttemptProps) {
  const [text, setText] = useState('')
  const [isComparing, setComparing] = useState(false)
  const [missing, setMissing] = useState(false)
  const compare = () => {
    const isEmpty = text.trim() === ''
    setMissing(isEmpty)
    setComparing(!isEmpty)
  }
  return (
    <>
      <AfterNight problem={problem} today={today}>
        {question === null ? (
          problem.title
        ) : (
          <RenderTreeView tree={question.question} {...question.questionLocale} />
        )}
      </AfterNight>
      {isComparing ? (
        <Compare {...{ problem, question, text, attempt }} back={() => setComparing(false)} />
      ) : (
        <div className="mt-8 grid gap-6">
          <FieldFrame label={words.attempt} hint={words.tryNowText} error={missing ? words.empty : undefined}>
            {(wiring) => (
              <textarea
                {...wiring}
                className="field min-h-[24dvh]! text-lg leading-8"
                maxLength={LIMITS.recallChars}
                lang={question?.answerLocale?.lang}
                dir={question?.answerLocale?.dir ?? 'auto'}
                value={text}
                onChange={({ target }) => setText(target.value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
                  event.preventDefault()
                  compare()
                }}
              />
            )}
          </FieldFrame>
          <div className="flex flex-wrap gap-3">
            <Button
              variant="primary"
              size="main"
              shortcut={{ key: 'Control+Enter', hint: common.key.controlEnter }}
              onClick={compare}
            >
              {question === null ? words.check : words.compare}
            </Button>
            <Button variant="outline" className="min-h-13 max-md:w-full" onClick={later}>
              {words.later}
            </Button>
          </div>
        </div>
      )}
    </>
  )
}

interface CompareProps extends Pick<AttemptProps, 'problem' | 'question' | 'attempt'> {
  readonly text: string
  readonly back: () => void
}

function Compare({ problem, question, text, attempt, back }: CompareProps) {
  const [grade, setGrade] = useState<AttemptGrade | null>(null)
  const [isAsked, setAsked] = useState(false)
  const { pending, form } = useServerForm(async () => {
    if (grade === null) setAsked(true)
    else await attempt({ text, grade })
    return null
  })
  return (
    <form {...form} className="mt-8 grid gap-6">
      <Sheet title={words.yours}>
        <p className="mt-2 wrap-anywhere whitespace-pre-wrap" dir="auto">
          {text}
        </p>
      </Sheet>
      <Sheet title={question === null ? words.criterion : words.points}>
        <div className="mt-2">
          {question === null ? (
            <p className="wrap-anywhere">
              {problem.criterion === '' ? words.noCriterion : problem.criterion}
            </p>
          ) : (
            <RenderTreeView tree={question.answer} {...question.answerLocale} />
          )}
        </div>
      </Sheet>
      <div>
        <SegmentedChoice
          legend={words.grade}
          name="grade"
          segments={GRADES}
          value={grade}
          onChange={(value) => {
            setAsked(false)
            setGrade(value)
          }}
        />
        <div role="alert">{isAsked && <FieldError id="no-grade">{words.noGrade}</FieldError>}</div>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" size="main" busy={pending ? words.saving : undefined}>
          {words.save}
        </Button>
        <Button variant="quiet" disabled={pending} onClick={back}>
          {words.writeOn}
        </Button>
      </div>
    </form>
  )
}
