'use client'

import { ArchiveRestore } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { FieldError } from '@/components/ui/Field'
import { useToast } from '@/components/ui/Toast'
import { useDeed } from '@/components/ui/use-deed'
import type { ProblemSetProblem } from '@/lib/contracts/problems'
import type { Result } from '@/lib/contracts/result'
import { problems } from '@/lib/words/problems'
import { faultSentence } from './set-fault'

interface Item {
  readonly id: string
  readonly name: string
}

interface DeletedProps {
  readonly title: string
  readonly items: readonly Item[]
  readonly restore: (id: string) => Promise<Result<null, ProblemSetProblem>>
}

/** What was deleted, folded together; each can be brought back. */
export function Deleted({ title, items, restore }: DeletedProps) {
  if (items.length === 0) return null
  return (
    <details className="mt-8">
      <summary className="btn btn-quiet -ml-3">{title}</summary>
      <ul className="mt-2">
        {items.map((item) => (
          <Row key={item.id} item={item} restore={restore} />
        ))}
      </ul>
    </details>
  )
}

function Row({ item: { id, name }, restore }: Pick<DeletedProps, 'restore'> & { readonly item: Item }) {
  const toast = useToast()
  const { busy, problem: fault, run } = useDeed<'restore', ProblemSetProblem>()
  const bringBack = () =>
    run(
      'restore',
      () => restore(id),
      () => toast({ text: problems.problem.restored(name) }),
    )
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 border-t border-border py-1">
      <span className="wrap-anywhere">{name}</span>
      <Button
        variant="quiet"
        icon={<ArchiveRestore />}
        busy={busy ? problems.problem.bringingBack : undefined}
        aria-label={busy ? undefined : problems.problem.spokenBringBack(name)}
        onClick={bringBack}
      >
        {problems.problem.bringBack}
      </Button>
      <div role="alert" className="w-full">
        {fault && (
          <FieldError id={`${id}-problem`}>
            {fault.code === 'name-taken' ? problems.fault.nameTakenMeanwhile : faultSentence(fault)}
          </FieldError>
        )}
      </div>
    </li>
  )
}
