import { useRef, useState } from 'react'
import { shortened } from '@/components/focus/draft'
import { DreadChoice } from '@/components/focus/DreadChoice'
import { KeepRecords } from '@/components/focus/KeepRecords'
import { MinutesSlider } from '@/components/focus/MinutesSlider'
import { Button } from '@/components/ui/Button'
import { Field, RadioGroup } from '@/components/ui/Field'
import { reach, useServerForm } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import { LIMITS } from '@/lib/contracts/limits'
import type { PlanDto, PlanItemDto } from '@/lib/contracts/plan'
import { goalOf } from '@/lib/focus/process-goal'
import { focus } from '@/lib/words/focus'
import { plan as words } from '@/lib/words/plan'
import type { PlanActions } from './plan-actions'
import { firstPlanDraft, planSuggestions, suggestionValue } from './plan-draft'
import type { PlanAct } from './use-plan-act'

interface PlanFormProps {
  readonly plan: PlanDto
  readonly actions: Pick<PlanActions, 'save' | 'setRecords'>
  readonly act: PlanAct
  /** The line that is written anew; null: another one. */
  readonly changing: PlanItemDto | null
  readonly onDone: () => void
}

/** Writing a line of the list. What is a thing to finish is written as time spent on it. */
export function PlanForm({ plan, actions, act, changing, onDone }: PlanFormProps) {
  const [draft, setDraft] = useState(() => firstPlanDraft(changing))
  const [itemId, setItemId] = useState<string | null>(changing?.itemId ?? null)
  const [added, setAdded] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const suggestions = planSuggestions(plan, changing)
  const { about } = goalOf(draft.process)
  const process = shortened(about === null ? draft.process.trim() : focus.choose.work(about))
  const { answer, pending, form } = useServerForm(async () => {
    if (process === '') return 'no-process' as const
    // Made at the first press and kept until it came through, so that the same line is not written twice.
    const id = itemId ?? crypto.randomUUID()
    setItemId(id)
    const saved = await act(() => actions.save({ ...draft, itemId: id, day: plan.day, process }))
    if (!saved.ok) return 'asked' as const
    if (changing !== null) {
      onDone()
      return 'asked' as const
    }
    setItemId(null)
    setDraft(firstPlanDraft(null))
    setAdded(words.form.added(process))
    field.current?.focus()
    return 'asked' as const
  })
  const [submit, offer] =
    changing === null
      ? [words.form.submit, words.form.offer(process)]
      : [words.form.save, words.form.saveOffer(process)]
  return (
    <Sheet title={changing === null ? words.form.add : words.form.change}>
      <form {...form} className="mt-4 grid gap-6">
        {suggestions.length > 1 && (
          <RadioGroup
            name="what"
            legend={words.form.what}
            options={suggestions}
            value={suggestionValue(draft)}
            onChange={(value) => {
              const chosen = suggestions.find((each) => each.value === value)
              if (chosen !== undefined)
                setDraft((before) => ({ ...before, work: chosen.work, process: chosen.process }))
            }}
          />
        )}
        <div>
          <Field
            ref={field}
            name="process"
            label={words.form.process}
            placeholder={words.form.processExample}
            maxLength={LIMITS.processChars}
            autoComplete="off"
            value={draft.process}
            error={answer === 'no-process' && process === '' ? words.form.problem : undefined}
            onChange={({ target }) => setDraft((before) => ({ ...before, process: target.value }))}
          />
          {about !== null && (
            <p className="note mt-2" role="status">
              {words.form.product}
            </p>
          )}
        </div>
        <MinutesSlider
          value={draft.minutes}
          onChange={(minutes) => setDraft((before) => ({ ...before, minutes }))}
        />
        {plan.recordsDread ? (
          <DreadChoice
            value={draft.dread}
            onChange={(dread) => setDraft((before) => ({ ...before, dread }))}
          />
        ) : (
          <KeepRecords keep={async () => (await reach(() => actions.setRecords({ isOn: true }))).ok} />
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            variant="primary"
            size="main"
            className="max-w-full wrap-anywhere"
            busy={pending ? words.form.saving : undefined}
          >
            {about === null ? submit : offer}
          </Button>
          {changing !== null && (
            <Button variant="quiet" className="max-md:w-full" onClick={onDone}>
              {words.form.cancel}
            </Button>
          )}
        </div>
        <p role="status" className="sr-only">
          {added}
        </p>
      </form>
    </Sheet>
  )
}
