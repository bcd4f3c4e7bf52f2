import { startTransition, useOptimistic, useState } from 'react'
import { Sheet } from '@/components/ui/Sheet'
import { Spoken } from '@/components/ui/Spoken'
import { useToast } from '@/components/ui/Toast'
import type { PlanDto, PlanItemDto } from '@/lib/contracts/plan'
import { frogOf, reordered } from '@/lib/focus/day-plan'
import { plan as words } from '@/lib/words/plan'
import type { PlanActions } from './plan-actions'
import { PlanRow } from './PlanRow'
import type { PlanAct } from './use-plan-act'

interface PlanListProps {
  readonly plan: PlanDto
  readonly actions: Pick<PlanActions, 'order' | 'remove'>
  readonly act: PlanAct
  readonly onChange: (item: PlanItemDto) => void
}

/** What stands in the list, in its order. A new order is there at once, and gone again where it could not be kept. */
export function PlanList({ plan, actions, act, onChange }: PlanListProps) {
  const { day } = plan
  const toast = useToast()
  const [items, putInOrder] = useOptimistic(plan.items, inOrderOf)
  const [moved, setMoved] = useState('')
  const frog = frogOf(items)
  const ids = items.map(({ itemId }) => itemId)

  const move = (from: number, to: number) => {
    const [item, other] = [items[from], items[to]]
    if (item === undefined || other === undefined) return
    const wanted = ids.with(to, item.itemId).with(from, other.itemId)
    setMoved(words.list.moved(item.process, to + 1, items.length))
    startTransition(async () => {
      putInOrder(wanted)
      await act(() => actions.order({ day, itemIds: wanted }))
    })
  }
  const remove = async (itemId: string) => {
    const removed = await act(() => actions.remove({ itemId, isRemoved: true }))
    if (removed.ok) toast({ text: words.list.removed, undo: () => void putBack(itemId) })
  }
  const putBack = async (itemId: string) => {
    const isBack = await act(() => actions.remove({ itemId, isRemoved: false }))
    if (isBack.ok) await act(() => actions.order({ day, itemIds: ids }))
  }
  return (
    <Sheet
      title={words.list.title}
      aside={
        <p className="note tnum">
          <Spoken shown={words.list.count(items.length)} heard={words.list.spokenCount(items.length)} />
        </p>
      }
    >
      <ol className="mt-3">
        {items.map((item, place) => (
          <PlanRow
            key={item.itemId}
            item={item}
            isFrog={item === frog}
            isFirst={place === 0}
            isLast={place === items.length - 1}
            onUp={() => move(place, place - 1)}
            onDown={() => move(place, place + 1)}
            onChange={() => onChange(item)}
            onRemove={() => void remove(item.itemId)}
          />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {moved}
      </p>
    </Sheet>
  )
}

function inOrderOf(items: readonly PlanItemDto[], ids: readonly string[]): readonly PlanItemDto[] {
  const order = reordered(
    items.map(({ itemId }) => itemId),
    ids,
  )
  return items.toSorted((a, b) => order.indexOf(a.itemId) - order.indexOf(b.itemId))
}
