import { useEffect, useRef } from 'react'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import { TypedComparison } from '@/components/study/TypedComparison'
import type { ExamAnswerDto } from '@/lib/contracts/exam'
import { exam } from '@/lib/words/exam'
import { study } from '@/lib/words/study'

/** A question with its answer, and what the learner wrote. */
export function ExamAnswer({ answer }: { readonly answer: ExamAnswerDto }) {
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    sheet.current?.focus({ preventScroll: true })
  }, [])
  return (
    <>
      <div className="mt-4 text-xl font-semibold tracking-head text-balance">
        <RenderTreeView tree={answer.question} {...answer.questionLocale} />
      </div>
      <section
        ref={sheet}
        tabIndex={-1}
        aria-label={exam.grading.answer}
        className="sheet mt-5 p-5 outline-none md:p-6"
      >
        <div className="text-lg md:text-xl md:leading-8">
          <RenderTreeView tree={answer.answer} {...answer.answerLocale} />
        </div>
        <hr className="rule my-4" />
        <Written answer={answer} />
      </section>
    </>
  )
}

function Written({ answer: { expected, text, answerLocale } }: { readonly answer: ExamAnswerDto }) {
  if (text.trim() === '') return <p className="note">{exam.grading.nothing}</p>
  if (expected !== null) return <TypedComparison typed={text} expected={expected} locale={answerLocale} />
  return (
    <p className="note wrap-anywhere whitespace-pre-wrap" dir="auto">
      <span className="font-semibold text-foreground">{study.answer.wrote}</span> {text}
    </p>
  )
}
