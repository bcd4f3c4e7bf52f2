import { startTransition, useOptimistic, useState } from 'react'
import { Button, ButtonLink } from '@/components/ui/Button'
import { PlanText } from '@/components/plan/PlanText'
import type { TodaysItemDto } from '@/lib/contracts/plan'
import { shorterBlock } from '@/lib/focus/day-plan'
import { plan } from '@/lib/words/plan'
import { blockHref } from './block-href'

const words = plan.onToday

interface TodaysItemProps {
  readonly item: TodaysItemDto
  readonly isFrog: boolean
  /** Its block is begun by the filled button of the list. */
  readonly isFirst: boolean
  readonly mayStart: boolean
  readonly onTick: (isDone: boolean) => Promise<void>
  readonly onNotToday: () => Promise<void>
}

/** A line of today's list. The tick is there at once, and gone again where it could not be kept. */
export function TodaysItem({ item, isFrog, isFirst, mayStart, onTick, onNotToday }: TodaysItemProps) {
  const { itemId, process, isDone, postponed, asksWhetherDone } = item
  const [isTicked, setTicked] = useOptimistic(isDone)
  const [isBusy, setBusy] = useState(false)
  const shorter = shorterBlock(item)
  const tick = (to: boolean) =>
    startTransition(async () => {
      setTicked(to)
      await onTick(to)
    })
  const putOff = () => {
    setBusy(true)
    void onNotToday().then(() => setBusy(false))
  }
  return (
    <li className="flex gap-1 border-t border-border py-2 first:border-0">
      <label className="-ml-2.5 grid size-touch flex-none place-items-center">
        <input
          type="checkbox"
          className="check"
          aria-label={words.tick(process)}
          checked={isTicked}
          onChange={({ target }) => tick(target.checked)}
        />
      </label>
      <div className="min-w-0 flex-1 py-2.5">
        <PlanText item={item} isFrog={isFrog} />
        {asksWhetherDone && <p className="note">{words.over}</p>}
        {shorter !== null && <p className="note">{words.waited(postponed, shorter)}</p>}
        {!isDone && (
          <div className="mt-1 -ml-3 flex flex-wrap gap-x-1">
            {asksWhetherDone && (
              <Button variant="quiet" aria-label={words.spokenTickOff(process)} onClick={() => tick(true)}>
                {words.tickOff}
              </Button>
            )}
            {shorter !== null && mayStart && (
              <ButtonLink
                variant="quiet"
                aria-label={words.spokenShorter(shorter, process)}
                href={blockHref(itemId, shorter)}
              >
                {words.shorter(shorter)}
              </ButtonLink>
            )}
            {mayStart && !isFirst && (
              <ButtonLink variant="quiet" aria-label={words.spokenStart(process)} href={blockHref(itemId)}>
                {words.start}
              </ButtonLink>
            )}
            <Button
              variant="quiet"
              disabled={isBusy}
              aria-label={words.spokenNotToday(process)}
              onClick={putOff}
            >
              {words.notToday}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}
