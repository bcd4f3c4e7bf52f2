import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { Button, IconButton } from '@/components/ui/Button'
import { useToast } from '@/components/ui/Toast'
import { problemEditor } from '@/lib/words/problem-editor'
import { emptyStep, type StepDraft } from './draft'
import { useEditing } from './editing'
import { idAt } from './findings'
import { changed, moved, without, withAt } from './list-changes'
import { StepFields } from './StepFields'

const words = problemEditor.steps

/** The steps of a problem in their order, which buttons and keys change. */
export function StepList({ steps }: { readonly steps: readonly StepDraft[] }) {
  const { change } = useEditing()
  const toast = useToast()
  const [says, setSays] = useState('')
  const put = (next: (steps: readonly StepDraft[]) => readonly StepDraft[]) =>
    change((draft) => ({ ...draft, steps: next(draft.steps) }))
  const move = (step: StepDraft, place: number, by: number) => {
    if (place + by < 0 || place + by >= steps.length) return
    put((before) => moved(before, step.key, by))
    setSays(words.moved(place + by + 1))
  }
  const remove = (step: StepDraft, place: number) => {
    put((before) => without(before, step.key))
    toast({ text: words.removed(place + 1), undo: () => put((before) => withAt(before, step, place)) })
  }
  return (
    <section aria-labelledby={idAt('steps')}>
      <h2 className="h-sect" id={idAt('steps')} tabIndex={-1}>
        {words.title}
      </h2>
      <p className="note max-md:hidden">{words.keys}</p>
      <p className="sr-only" role="status">
        {says}
      </p>
      <ol className="mt-3 grid gap-4">
        {steps.map((step, place) => (
          <li
            key={step.key}
            className="sheet p-4 md:p-6"
            aria-label={words.group(place + 1)}
            onKeyDown={(event) => {
              const by = stepsAsked(event)
              if (by !== 0) move(step, place, by)
            }}
          >
            <StepHead
              place={place}
              of={steps.length}
              onMove={(by) => move(step, place, by)}
              onRemove={() => remove(step, place)}
            />
            <StepFields
              step={step}
              where={`steps.${place}`}
              onChange={(part) => put((before) => changed(before, step.key, part))}
            />
          </li>
        ))}
      </ol>
      <Button
        className="mt-4"
        icon={<Plus />}
        onClick={() => put((before) => [...before, emptyStep(before)])}
      >
        {words.add}
      </Button>
    </section>
  )
}

/** Alt with an arrow moves the step that is being written in. */
function stepsAsked(event: KeyboardEvent): number {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return 0
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return 0
  event.preventDefault()
  return event.key === 'ArrowUp' ? -1 : 1
}

interface StepHeadProps {
  readonly place: number
  readonly of: number
  readonly onMove: (by: number) => void
  readonly onRemove: () => void
}

function StepHead({ place, of, onMove, onRemove }: StepHeadProps) {
  return (
    <div className="-mt-2 flex items-center">
      <h3 className="flex-1 font-semibold">{words.group(place + 1)}</h3>
      {of > 1 && (
        <>
          <IconButton
            label={words.up(place + 1)}
            icon={<ArrowUp />}
            aria-disabled={place === 0}
            onClick={() => onMove(-1)}
          />
          <IconButton
            label={words.down(place + 1)}
            icon={<ArrowDown />}
            aria-disabled={place === of - 1}
            onClick={() => onMove(1)}
          />
          <IconButton label={words.remove(place + 1)} icon={<Trash2 />} onClick={onRemove} />
        </>
      )}
    </div>
  )
}
