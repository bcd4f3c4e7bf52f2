'use client'

import { useRouter } from 'next/navigation'
import { useId } from 'react'
import { Button } from '@/components/ui/Button'
import { FieldError } from '@/components/ui/Field'
import { reach, useServerForm } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import { useToast } from '@/components/ui/Toast'
import type { StarterSetDto } from '@/lib/contracts/problems'
import { problems } from '@/lib/words/problems'
import type { TakeStarterSet } from './problem-actions'
import { faultSentence } from './set-fault'

const words = problems.starters

interface StarterSetsProps {
  readonly sets: readonly StarterSetDto[]
  readonly take: TakeStarterSet
}

/** Sets that ship with Spindle and that the learner doesn't have. */
export function StarterSets({ sets, take }: StarterSetsProps) {
  if (sets.length === 0) return null
  return (
    <Sheet title={words.title}>
      <p className="note mt-1">{words.text}</p>
      <ul className="mt-4 grid">
        {sets.map((set) => (
          <li
            key={set.slug}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-border py-4"
          >
            <div className="min-w-0 flex-1 basis-64">
              <h3 className="font-semibold">{set.name}</h3>
              <p className="note">{set.description}</p>
              <p className="tiny mt-1 flex flex-wrap gap-x-3">
                <span>{words.problems(set.problems)}</span>
                <span>{words.licence(set.licence)}</span>
              </p>
            </div>
            <Take set={set} take={take} />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function Take({ set, take }: { readonly set: StarterSetDto; readonly take: TakeStarterSet }) {
  const problemId = useId()
  const router = useRouter()
  const toast = useToast()
  const { answer, pending, form } = useServerForm(async () => {
    const taken = await reach(() => take({ slug: set.slug }))
    if (taken.ok) {
      toast({ text: words.taken(set.name) })
      router.push(`/problems/${taken.value.setId}`)
    }
    return taken
  })
  const fault = answer !== null && !answer.ok ? answer.error : null
  return (
    <form {...form}>
      <Button
        type="submit"
        variant="secondary"
        busy={pending ? words.taking : undefined}
        aria-label={pending ? undefined : words.spokenTake(set.name)}
        aria-describedby={fault ? problemId : undefined}
      >
        {words.take}
      </Button>
      <div role="alert">
        {fault && (
          <FieldError id={problemId}>
            {fault.code === 'not-found' ? words.unknown : faultSentence(fault)}
          </FieldError>
        )}
      </div>
    </form>
  )
}
