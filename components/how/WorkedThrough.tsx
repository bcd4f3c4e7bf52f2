import type { ReactNode } from 'react'
import { FormulaView } from '@/components/content/RenderTreeView'
import { LedgerTable } from '@/components/study/why/LedgerTable'
import { Surprise } from '@/components/ui/Surprise'
import { InlineLink } from '@/components/ui/TextLink'
import { typeset } from '@/lib/content/formula'
import { recalled } from '@/lib/scheduling'
import type { WorkedAnswer } from '@/lib/scheduling/worked-answer'
import { howItWorks } from '@/lib/words/how-it-works'
import { LearningRate } from './LearningRate'

const words = howItWorks.works

interface WorkedThroughProps {
  readonly worked: WorkedAnswer
  readonly today: number
  /** It is the learner's own, and not made up. */
  readonly isOwn: boolean
}

/** One answer in five steps: predicted, answered, learned from, changed by, and dated. */
export function WorkedThrough({ worked, today, isOwn }: WorkedThroughProps) {
  const {
    ledger,
    prediction,
    elapsedDays,
    step,
    grade,
    fsrs,
    dueAfter,
    valueThen,
    retention,
    aim,
    scheduler,
  } = worked
  const isRecall = recalled(grade)
  return (
    <>
      <Part
        title={words.predict.title}
        signs={words.predict.signs}
        formulas={['V = \\sigma(\\ell + w^\\top x)']}
      >
        <p>{words.predict.text}</p>
        <LedgerTable why={{ ledger, elapsedDays }} band={prediction} />
        <p className="note mt-2">{words.predict.fsrs(fsrs)}</p>
      </Part>
      <Part title={words.happens.title} signs={words.happens.signs} formulas={['\\delta = y - V']}>
        <p className="mb-3">{words.happens.text(prediction.value, isRecall, isOwn)}</p>
        <Surprise predicted={prediction.value} recalled={isRecall} />
      </Part>
      <Part
        title={words.learns.title}
        signs={words.learns.signs}
        formulas={['w \\leftarrow w + \\frac{P x}{1 + v s}\\,\\delta', 's = x^\\top P x,\\quad v = V(1 - V)']}
      >
        <p>{words.learns.text}</p>
        <p className="note mt-2">
          {words.learns.evidence} <InlineLink href="/evidence">{howItWorks.evidence}</InlineLink>
        </p>
        <LearningRate step={step} />
      </Part>
      <Part title={words.changes.title}>
        <p>{words.changes.text(step.value, step.valueAfter, step.score, step.scoreAfter)}</p>
      </Part>
      <Part title={words.next.title}>
        <p>
          {valueThen === null
            ? words.next.sitting(isOwn)
            : words.next.text({
                dueAfter,
                today,
                valueThen,
                retention,
                aim,
                isOwn,
                isPlain: scheduler === 'fsrs-6',
              })}
        </p>
      </Part>
    </>
  )
}

interface PartProps {
  readonly title: string
  /** TeX of what is done in this part, a line each. */
  readonly formulas?: readonly string[]
  /** What their letters stand for. */
  readonly signs?: string
  readonly children: ReactNode
}

function Part({ title, formulas = [], signs, children }: PartProps) {
  return (
    <section className="mt-6 border-t border-border pt-5">
      <h3 className="font-semibold">{title}</h3>
      {formulas.map((tex) => {
        const formula = typeset(tex, false)
        return (
          formula !== null && (
            <p key={tex} className="mt-2 text-lg">
              <FormulaView formula={formula} />
            </p>
          )
        )
      })}
      {signs !== undefined && <p className="note mt-1">{signs}</p>}
      <div className="mt-2">{children}</div>
    </section>
  )
}
