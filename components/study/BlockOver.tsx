import { Bell } from 'lucide-react'
import { useState } from 'react'
import type { BlockClock } from '@/components/focus/use-block-clock'
import { Button, ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { focusClock as words } from '@/lib/words/focus-clock'

interface BlockOverProps {
  readonly clock: BlockClock | null
  /** What is on the screen. */
  readonly work: keyof typeof words.goOn
  /** Names the showing of the card, or the problem as far as it is begun or done. */
  readonly cardKey: string
}

/** Offers the end of a block whose minutes are over, once the card or problem that was on the screen then is finished. */
export function BlockOver({ clock, work, cardKey }: BlockOverProps) {
  const [cardAtBell, setCardAtBell] = useState<string | null>(null)
  const [isDeclined, setDeclined] = useState(false)
  if (clock?.status !== 'over') return null
  if (cardAtBell === null) setCardAtBell(cardKey)
  if (cardAtBell === null || cardAtBell === cardKey || isDeclined) return null
  return (
    <Callout announce="status" className="mb-6" icon={<Bell />} title={words.finished(clock.block.minutes)}>
      <p>{words.overText}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <ButtonLink href="/focus">{words.toBell}</ButtonLink>
        <Button variant="quiet" onClick={() => setDeclined(true)}>
          {words.goOn[work]}
        </Button>
      </div>
    </Callout>
  )
}
