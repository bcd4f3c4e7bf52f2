import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Field, RadioGroup } from '@/components/ui/Field'
import { useServerForm } from '@/components/ui/server-form'
import { LIMITS } from '@/lib/contracts/limits'
import type { PlannedBlockDto } from '@/lib/contracts/plan'
import { goalOf } from '@/lib/focus/process-goal'
import { focus as words } from '@/lib/words/focus'
import {
  shortened,
  suggestibleWith,
  suggestionFor,
  suggestionsOf,
  type Draft,
  type Suggestion,
} from './draft'
import { DreadChoice } from './DreadChoice'
import type { FocusActions } from './focus-actions'
import { FocusFrame } from './FocusFrame'
import { FocusHeading } from './FocusHeading'
import { KeepRecords } from './KeepRecords'
import { MinutesSlider } from './MinutesSlider'
import type { FocusState } from './use-focus'
import { useFocusKeys } from './use-focus-keys'

interface ChooseBlockProps extends Pick<FocusState, 'focus' | 'problem' | 'act'> {
  readonly draft: Draft
  /** The item of the plan the page was opened for; null for none. */
  readonly planned: PlannedBlockDto | null
  readonly actions: Pick<FocusActions, 'start' | 'setRecords'>
  readonly onLeave: () => void
}

/** Choosing a process and its minutes, and how much it is dreaded where that is kept. */
export function ChooseBlock(props: ChooseBlockProps) {
  const { focus, planned, problem, act, actions, onLeave } = props
  const [draft, setDraft] = useState(props.draft)
  const suggestions = suggestionsOf(suggestibleWith(focus, planned))
  const { about } = goalOf(draft.process)
  const process = shortened(about === null ? draft.process.trim() : words.choose.work(about))
  const { answer, pending, form } = useServerForm(async () => {
    if (process === '') return 'no-process' as const
    const { work, minutes, dread, planItem } = draft
    await act(() => actions.start({ process, work, minutes, dread, ...(planItem !== null && { planItem }) }))
    return 'asked' as const
  })
  useFocusKeys({ onEscape: onLeave, singleKeys: focus.singleKeyShortcuts })
  return (
    <FocusFrame leave={words.close} onLeave={onLeave} problem={problem}>
      <FocusHeading>{words.choose.title}</FocusHeading>
      <p className="note mt-1">{words.choose.advice}</p>
      <form {...form} className="mt-8 grid gap-7">
        {suggestions.length > 1 && (
          <RadioGroup
            name="what"
            legend={words.choose.what}
            options={suggestions}
            value={suggestionFor(draft, suggestions).value}
            onChange={(value) => setDraft((before) => suggested(before, value, suggestions))}
          />
        )}
        <div>
          <Field
            name="process"
            label={words.choose.process}
            placeholder={words.choose.processExample}
            maxLength={LIMITS.processChars}
            autoComplete="off"
            value={draft.process}
            error={answer === 'no-process' && process === '' ? words.choose.problem : undefined}
            onChange={({ target }) => setDraft((before) => ({ ...before, process: target.value }))}
          />
          {about !== null && (
            <p className="note mt-2" role="status">
              {words.choose.product}
            </p>
          )}
        </div>
        <MinutesSlider
          value={draft.minutes}
          onChange={(minutes) => setDraft((before) => ({ ...before, minutes }))}
        />
        {focus.recordsDread ? (
          <DreadChoice
            value={draft.dread}
            onChange={(dread) => setDraft((before) => ({ ...before, dread }))}
          />
        ) : (
          <KeepRecords keep={() => act(() => actions.setRecords({ isOn: true }))} />
        )}
        <div>
          <Button
            type="submit"
            variant="primary"
            size="main"
            className="max-w-full wrap-anywhere"
            busy={pending ? words.choose.starting : undefined}
          >
            {about === null ? words.choose.start(draft.minutes) : words.choose.offer(about, draft.minutes)}
          </Button>
        </div>
      </form>
    </FocusFrame>
  )
}

/** A draft about what was suggested; what was planned is another thing. */
function suggested(before: Draft, value: string, suggestions: readonly Suggestion[]): Draft {
  const chosen = suggestions.find((each) => each.value === value)
  return chosen === undefined
    ? before
    : { ...before, work: chosen.work, process: chosen.process ?? '', planItem: null }
}
