import { Check } from 'lucide-react'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import type { ShownAnswer, ShownProblem, ShownStep } from '@/lib/contracts/problems'
import type { AnswerSpec } from '@/lib/practice/problem/answer-spec'
import { problemEditor } from '@/lib/words/problem-editor'
import { HINT_KINDS } from '../draft'

const words = problemEditor.preview

/** A variant as its learner sees it, with its answers and its help told as well. */
export const ShownProblemView = ({ problem }: { readonly problem: ShownProblem }) => (
  <div className="grid gap-5">
    <div className="text-lg">
      <RenderTreeView tree={problem.statement} />
    </div>
    <ol className="grid gap-4">
      {problem.steps.map((step, place) => (
        <li key={place} className="border-t border-border pt-4">
          <StepView step={step} place={place} />
        </li>
      ))}
    </ol>
    {problem.afterword && (
      <div className="border-t border-border pt-4">
        <p className="tiny">{words.after}</p>
        <RenderTreeView tree={problem.afterword} />
      </div>
    )}
  </div>
)

function StepView({ step, place }: { readonly step: ShownStep; readonly place: number }) {
  const help = HINT_KINDS.flatMap((kind) => {
    const tree = step.hints[kind]
    return tree === null ? [] : [{ kind, tree }]
  })
  return (
    <>
      <p className="tiny">{words.step(place + 1)}</p>
      {step.ask && <RenderTreeView tree={step.ask} />}
      <AnswerView answer={step.answer} />
      {help.length > 0 && (
        <details className="mt-1">
          <summary className="btn btn-quiet -ml-3">{words.help}</summary>
          <dl className="well grid gap-3 p-3 text-sm">
            {help.map(({ kind, tree }) => (
              <div key={kind}>
                <dt className="tiny">{problemEditor.steps[kind]}</dt>
                <dd>
                  <RenderTreeView tree={tree} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  )
}

function AnswerView({ answer: { type, values, items, spec } }: { readonly answer: ShownAnswer }) {
  const List = type === 'ordering' ? 'ol' : 'ul'
  const marksRight = type === 'choice' || type === 'method'
  return (
    <div className="mt-2 grid gap-2">
      {items.length > 0 && (
        <List className="grid gap-1.5">
          {items.map((item, place) => (
            <li key={place} className="flex items-start gap-2 rounded-md border border-border px-3 py-1.5">
              <div className="min-w-0 flex-1">
                <RenderTreeView tree={item.text} />
                {item.why && (
                  <div className="note">
                    <RenderTreeView tree={item.why} />
                  </div>
                )}
              </div>
              {marksRight && item.right && (
                <span className="tiny flex items-center gap-1 pt-0.5 font-semibold text-foreground">
                  <Check className="size-4 text-primary" />
                  {words.isRight}
                </span>
              )}
            </li>
          ))}
        </List>
      )}
      {values.length > 0 && (
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <span className="tiny">{words.answer}</span>
          {values.map((tree, place) => (
            <RenderTreeView key={place} tree={tree} />
          ))}
          <span className="note">{askedOf(spec).join(' · ')}</span>
        </div>
      )}
    </div>
  )
}

/** What is asked of an answer beside its value. */
function askedOf(spec: AnswerSpec): string[] {
  const { unit, significantDigits: digits, tolerance } = spec.type === 'number' ? spec : NOTHING
  return [
    ...(unit === null ? [] : [words.inUnit(unit)]),
    ...(digits === null ? [] : [words.digits(digits)]),
    ...(tolerance === null ? [] : [words.within(tolerance.size, tolerance.kind === 'relative')]),
    ...('form' in spec && spec.form !== 'any' ? [formName(spec)] : []),
    ...('stage' in spec && spec.stage !== 'any' ? [problemEditor.answer.stages[spec.stage]] : []),
  ]
}
const NOTHING = { unit: null, significantDigits: null, tolerance: null }

const formName = (spec: Extract<AnswerSpec, { readonly form: string }>): string =>
  spec.type === 'number'
    ? problemEditor.answer.numberForms[spec.form]
    : problemEditor.answer.expressionForms[spec.form]
