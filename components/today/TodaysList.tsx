'use client'

import { Callout } from '@/components/ui/Callout'
import { Sheet } from '@/components/ui/Sheet'
import { Spoken } from '@/components/ui/Spoken'
import { TextLink } from '@/components/ui/TextLink'
import { useToast } from '@/components/ui/Toast'
import type { PlanActions } from '@/components/plan/plan-actions'
import { usePlanAct } from '@/components/plan/use-plan-act'
import type { PlanTodayDto, TodaysItemDto } from '@/lib/contracts/plan'
import { frogOf } from '@/lib/focus/day-plan'
import { plan } from '@/lib/words/plan'
import { blockHref } from './block-href'
import { StartLink } from './StartLink'
import { TodaysItem } from './TodaysItem'

const words = plan.onToday

interface TodaysListProps {
  readonly list: PlanTodayDto
  /** A block is under way: another can't be begun. */
  readonly isInBlock: boolean
  readonly actions: Pick<PlanActions, 'tick' | 'carry' | 'takeBack'>
}

/** The learner's own list for today: the frog first, ticked off by hand, and put off with one press. */
export function TodaysList({ list: { today, items }, isInBlock, actions }: TodaysListProps) {
  const { problem, act } = usePlanAct()
  const toast = useToast()
  const open = items.filter(({ isDone }) => !isDone)
  const frog = frogOf(items)
  const [first] = open

  const tick = async ({ itemId }: TodaysItemDto, isDone: boolean) => {
    const set = (to: boolean) => act(() => actions.tick({ itemId, isDone: to }))
    if ((await set(isDone)).ok) {
      toast({ text: isDone ? words.ticked : words.unticked, undo: () => void set(!isDone) })
    }
  }
  const putOff = async ({ itemId }: TodaysItemDto) => {
    const done = await act(() => actions.carry({ day: today + 1, itemIds: [itemId] }))
    if (!done.ok || done.value.carried.length === 0) return
    toast({ text: words.putOff, undo: () => void takeBack(itemId) })
  }
  const takeBack = async (itemId: string) => {
    const done = await act(() => actions.takeBack({ itemIds: [itemId] }))
    if (done.ok) toast({ text: words.takenBack })
  }
  return (
    <Sheet title={words.title} aside={open.length > 0 && <StillToDo open={open} />}>
      {problem !== null && (
        <Callout announce="alert" className="mt-4">
          <p>{plan.problem[problem]}</p>
        </Callout>
      )}
      <ul className="mt-3">
        {items.map((item) => (
          <TodaysItem
            key={item.itemId}
            item={item}
            isFrog={item === frog}
            mayStart={!isInBlock}
            isFirst={item === first}
            onTick={(isDone) => tick(item, isDone)}
            onNotToday={() => putOff(item)}
          />
        ))}
      </ul>
      {first === undefined && <p className="note border-t border-border pt-3">{words.allDone}</p>}
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
        {first !== undefined && !isInBlock && (
          <StartLink
            href={blockHref(first.itemId)}
            label={frog === null ? words.startFirst(first.minutes) : words.startFrog}
            spoken={frog === null ? words.spokenStartFirst(first.minutes) : words.startFrog}
          />
        )}
        <TextLink href="/plan?for=today">{words.change}</TextLink>
      </div>
    </Sheet>
  )
}

function StillToDo({ open }: { readonly open: readonly TodaysItemDto[] }) {
  const total = open.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <p className="note tnum">
      <Spoken shown={words.left(open.length, total)} heard={words.spokenLeft(open.length, total)} />
    </p>
  )
}
