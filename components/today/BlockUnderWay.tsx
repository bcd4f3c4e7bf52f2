'use client'

import { Timer } from 'lucide-react'
import { useBlockClock, type BlockClock } from '@/components/focus/use-block-clock'
import { ButtonLink } from '@/components/ui/Button'
import { Sheet } from '@/components/ui/Sheet'
import type { BlockDto } from '@/lib/contracts/focus'
import { focusClock } from '@/lib/words/focus-clock'

const words = focusClock.onToday

interface BlockUnderWayProps {
  readonly block: BlockDto
  /** Server clock when that was so, milliseconds since the epoch. */
  readonly now: number
}

/** The block under way, with the way back to it. */
export function BlockUnderWay({ block, now }: BlockUnderWayProps) {
  const clock = useBlockClock({ block, now })
  if (clock === null) return null
  const isOver = clock.status === 'over'
  return (
    <Sheet title={isOver ? words.over : words.title}>
      <p className="mt-2 font-medium wrap-break-word">{clock.block.process}</p>
      <p className="note mt-1">{standingOf(clock)}</p>
      <ButtonLink variant="secondary" className="mt-4" icon={<Timer />} href="/focus">
        {isOver ? words.seeEnd : words.back}
      </ButtonLink>
    </Sheet>
  )
}

function standingOf({ status, left }: BlockClock): string {
  switch (status) {
    case 'running':
      return words.left(Math.ceil(left / 60_000))
    case 'paused':
      return words.paused
    case 'over':
      return words.overText
  }
}
