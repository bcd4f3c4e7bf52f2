import { useEffect, useRef, useState } from 'react'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import { Button } from '@/components/ui/Button'
import { FieldError } from '@/components/ui/Field'
import { SegmentedChoice } from '@/components/ui/SegmentedChoice'
import { Sheet } from '@/components/ui/Sheet'
import type { RenderedCard } from '@/lib/content/notes'
import type { ThoughtGrade } from '@/lib/contracts/recall'
import { recall as words } from '@/lib/words/recall'

interface CompareThoughtProps {
  readonly question: RenderedCard
  readonly text: string
  readonly pending: boolean
  readonly onBack: () => void
  readonly onSave: (grade: ThoughtGrade) => void
}

const GRADES = ([1, 2, 3, 4] as const).map((value) => ({ value, label: words.think.grades[value] }))

/** What was written beside the key points, and the learner's own word on it. */
export function CompareThought({ question, text, pending, onBack, onSave }: CompareThoughtProps) {
  const [grade, setGrade] = useState<ThoughtGrade | null>(null)
  const [isAsked, setAsked] = useState(false)
  const points = useRef<HTMLDivElement>(null)
  useEffect(() => points.current?.focus(), [])
  return (
    <form
      className="mt-4 grid gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        if (pending) return
        if (grade === null) setAsked(true)
        else onSave(grade)
      }}
    >
      <div className="max-w-measure text-xl font-semibold tracking-head">
        <RenderTreeView tree={question.question} {...question.questionLocale} />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Sheet title={words.think.yours}>
          <p className="mt-2 wrap-anywhere whitespace-pre-wrap" dir="auto">
            {text}
          </p>
        </Sheet>
        <Sheet title={words.think.points}>
          <div ref={points} tabIndex={-1} className="mt-2 grid gap-3 outline-none">
            {question.answer.blocks.length === 0 ? (
              <p className="note">{words.think.noPoints}</p>
            ) : (
              <RenderTreeView tree={question.answer} {...question.answerLocale} />
            )}
            {question.metaphor && (
              <div className="note flex gap-2">
                <span className="shrink-0 font-semibold text-foreground">{words.think.metaphor}</span>
                <RenderTreeView tree={question.metaphor} />
              </div>
            )}
            {question.source && (
              <div className="note flex gap-2">
                <span className="shrink-0 font-semibold text-foreground">{words.think.source}</span>
                <RenderTreeView tree={question.source} />
              </div>
            )}
          </div>
        </Sheet>
      </div>
      <div className="max-w-measure">
        <SegmentedChoice
          legend={words.think.grade}
          name="grade"
          segments={GRADES}
          value={grade}
          onChange={(value) => {
            setAsked(false)
            setGrade(value)
          }}
        />
        <div role="alert">{isAsked && <FieldError id="no-grade">{words.problem.noGrade}</FieldError>}</div>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button
          type="submit"
          variant="primary"
          className="px-7 max-md:w-full"
          busy={pending ? words.think.saving : undefined}
        >
          {words.think.save}
        </Button>
        <Button variant="quiet" disabled={pending} onClick={onBack}>
          {words.think.writeOn}
        </Button>
      </div>
    </form>
  )
}
