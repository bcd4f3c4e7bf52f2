'use client'

import { ArrowDown, ArrowUp, Copy, Ellipsis, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button, IconButton } from '@/components/ui/Button'
import { Popover } from '@/components/ui/Popover'
import { reach } from '@/components/ui/server-form'
import { useToast } from '@/components/ui/Toast'
import { useDeed } from '@/components/ui/use-deed'
import type { ProblemListItem, ProblemSetProblem } from '@/lib/contracts/problems'
import { problems } from '@/lib/words/problems'
import type { SetActions } from '../problem-actions'
import { faultSentence } from '../set-fault'

const words = problems.problem

interface ProblemMenuProps {
  readonly problem: ProblemListItem
  readonly place: { readonly at: number; readonly all: number } | null
  readonly actions: SetActions
}

/** What can be done with a problem without opening it. */
export function ProblemMenu({ problem, place, actions }: ProblemMenuProps) {
  const [open, setOpen] = useState(false)
  const { says, fault, move, copy, remove } = useProblemDeeds(problem, place, actions, () => setOpen(false))
  const { title } = problem
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="end"
      title={words.menu}
      trigger={<IconButton label={words.more(title)} icon={<Ellipsis />} />}
    >
      <div className="mt-2 grid justify-items-start">
        {place === null ? (
          <p className="note mb-1">{words.filtered}</p>
        ) : (
          <>
            <Button
              variant="quiet"
              className="-ml-3"
              icon={<ArrowUp />}
              aria-disabled={place.at === 0}
              onClick={() => move(place.at - 1)}
            >
              {words.up}
            </Button>
            <Button
              variant="quiet"
              className="-ml-3"
              icon={<ArrowDown />}
              aria-disabled={place.at === place.all - 1}
              onClick={() => move(place.at + 1)}
            >
              {words.down}
            </Button>
          </>
        )}
        <Button variant="quiet" className="-ml-3" icon={<Copy />} onClick={copy}>
          {words.duplicate}
        </Button>
        <Button variant="quiet-destructive" className="-ml-3" icon={<Trash2 />} onClick={remove}>
          {words.delete}
        </Button>
        <p role="status" className="note max-w-64">
          {fault === null ? says : faultSentence(fault)}
        </p>
      </div>
    </Popover>
  )
}

function useProblemDeeds(
  { problemId, title }: ProblemListItem,
  place: ProblemMenuProps['place'],
  actions: SetActions,
  close: () => void,
) {
  const router = useRouter()
  const toast = useToast()
  const [says, setSays] = useState('')
  const { busy, problem: fault, run } = useDeed<'move' | 'copy' | 'remove', ProblemSetProblem>()
  const takeBack = async () => {
    const back = await reach(() => actions.restoreProblem({ problemId }))
    toast({ text: back.ok ? words.restored(title) : faultSentence(back.error) })
    router.refresh()
  }
  const move = (to: number) => {
    if (busy !== null || place === null || to < 0 || to >= place.all) return
    run(
      'move',
      () => actions.moveProblem({ problemId, place: to }),
      () => setSays(words.moved(title, to + 1, place.all)),
    )
  }
  const copy = () =>
    run(
      'copy',
      () => actions.duplicateProblem({ problemId }),
      () => {
        close()
        toast({ text: words.duplicated(title) })
      },
    )
  const remove = () =>
    run(
      'remove',
      () => actions.removeProblem({ problemId }),
      () => {
        close()
        toast({ text: words.deleted(title), undo: () => void takeBack() })
      },
    )
  return { says, fault, move, copy, remove }
}
