import { CircleHelp } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import { Button } from '@/components/ui/Button'
import type { RenderTree } from '@/lib/content/render-tree'
import { study as words } from '@/lib/words/study'
import type { OnScreen } from './figures'
import { questionAbove } from './question-above'
import { Eyebrow } from './Question'
import { TypedComparison } from './TypedComparison'
import { WHY_BUTTON, WHY_PANEL } from './WhyPanel'

interface AnswerProps {
  readonly shown: OnScreen
  readonly keys: boolean
  readonly onWhy: () => void
  /** The panel that says why, while it is open. */
  readonly why: ReactNode
  /** Grades, and the surprise once there is one. */
  readonly children: ReactNode
}

/** A card with its answer, and what the learner wrote. */
export function Answer({ shown, keys, onWhy, why, children }: AnswerProps) {
  const { card } = shown
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    sheet.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className="relative pt-3 md:pt-8">
      <div className="flex items-center justify-between gap-3">
        <p className="note min-w-0">
          <Eyebrow shown={shown} />
        </p>
        <Button
          variant="quiet"
          className="-mr-3 shrink-0 text-sm"
          icon={<CircleHelp />}
          id={WHY_BUTTON}
          aria-expanded={why !== null}
          aria-controls={why === null ? undefined : WHY_PANEL}
          shortcut={keys ? { key: 'W', hint: 'W' } : undefined}
          onClick={onWhy}
        >
          {words.why.open}
        </Button>
      </div>
      <div className="mt-1 text-xl font-semibold tracking-head text-balance">
        <RenderTreeView tree={questionAbove(card.question, card.answer)} {...card.questionLocale} />
      </div>
      <section
        ref={sheet}
        tabIndex={-1}
        aria-label={words.answer.region}
        className="sheet mt-5 p-5 outline-none md:p-6"
      >
        <div className="text-lg md:text-xl md:leading-8">
          <RenderTreeView tree={card.answer} {...card.answerLocale} />
        </div>
        <Attempt shown={shown} />
        <Remark label={words.question.hint} tree={card.hint} />
        <Remark label={words.answer.metaphor} tree={card.metaphor} />
        <Remark label={words.answer.source} tree={card.source} />
      </section>
      {children}
      {why}
    </div>
  )
}

interface RemarkProps {
  readonly label: string
  readonly tree: RenderTree | null | undefined
}

/** What stands beside an answer, more quietly than it. */
function Remark({ label, tree }: RemarkProps) {
  if (tree === null || tree === undefined) return null
  return (
    <div className="note mt-3 flex gap-2">
      <span className="shrink-0 font-semibold text-foreground">{label}</span>
      <RenderTreeView tree={tree} />
    </div>
  )
}

/** What was written or typed, beside what it was an attempt at. */
function Attempt({ shown: { card, response } }: { readonly shown: OnScreen }) {
  if (card.expected !== null) {
    return (
      <>
        <hr className="rule my-4" />
        <TypedComparison typed={response} expected={card.expected} locale={card.answerLocale} />
      </>
    )
  }
  if (response.trim() === '') return null
  return (
    <>
      <hr className="rule my-4" />
      <p className="note whitespace-pre-wrap" dir="auto">
        <span className="font-semibold text-foreground">{words.answer.wrote}</span> {response}
      </p>
    </>
  )
}
