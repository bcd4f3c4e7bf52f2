import { X } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '@/components/ui/Button'
import { Sheet } from '@/components/ui/Sheet'
import { useToast } from '@/components/ui/Toast'
import type { PlanDay, PlanDto } from '@/lib/contracts/plan'
import { plan as words } from '@/lib/words/plan'
import type { PlanActions } from './plan-actions'
import { PlanText } from './PlanText'
import type { PlanAct } from './use-plan-act'

interface LeftOverProps {
  readonly plan: PlanDto
  readonly which: PlanDay
  readonly actions: Pick<PlanActions, 'carry' | 'takeBack' | 'remove'>
  readonly act: PlanAct
}

/** What was not done on earlier days: carried over all at once or one by one, left here, or taken off. */
export function LeftOver({ plan, which, actions, act }: LeftOverProps) {
  const { day, today, left } = plan
  const toast = useToast()
  const [isBusy, setBusy] = useState(false)
  const carry = async (itemIds: string[]) => {
    setBusy(true)
    const done = await act(() => actions.carry({ day, itemIds }))
    setBusy(false)
    if (!done.ok || done.value.carried.length === 0) return
    const carried = [...done.value.carried]
    toast({
      text: words.left.carried(carried.length, done.value.left),
      undo: () => void act(() => actions.takeBack({ itemIds: carried })),
    })
  }
  const remove = async (itemId: string) => {
    const removed = await act(() => actions.remove({ itemId, isRemoved: true }))
    if (!removed.ok) return
    toast({
      text: words.list.removed,
      undo: () => void act(() => actions.remove({ itemId, isRemoved: false })),
    })
  }
  return (
    <Sheet title={words.left.title}>
      <p className="note mt-1">{words.left.text}</p>
      <ul className="mt-2">
        {left.map((item) => (
          <li
            key={item.itemId}
            className="flex flex-wrap items-start gap-x-4 gap-y-1 border-t border-border py-3 first:border-0 md:py-1"
          >
            <div className="min-w-0 flex-1 basis-60 md:py-2.5">
              <PlanText item={item} isFrog={false} />
              <p className="note">{words.left.from(item.day, today)}</p>
            </div>
            <div className="-mr-2 flex flex-none max-md:ml-auto">
              <Button
                variant="quiet"
                disabled={isBusy}
                aria-label={words.left.carry(item.process)}
                onClick={() => void carry([item.itemId])}
              >
                {words.left.carryOne}
              </Button>
              <IconButton
                label={words.list.remove(item.process)}
                icon={<X />}
                onClick={() => void remove(item.itemId)}
              />
            </div>
          </li>
        ))}
      </ul>
      <Button
        variant="secondary"
        className="mt-2 max-md:w-full"
        busy={isBusy ? words.left.carrying : undefined}
        onClick={() => void carry(left.map(({ itemId }) => itemId))}
      >
        {words.left.carryAll[which]}
      </Button>
    </Sheet>
  )
}
