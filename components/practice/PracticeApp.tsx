'use client'

import { useRouter } from 'next/navigation'
import { useBlockClock } from '@/components/focus/use-block-clock'
import type { RoundDto } from '@/lib/contracts/practice'
import { practice } from '@/lib/words/practice'
import { NothingToPractise } from './NothingToPractise'
import { ParkedProblem } from './ParkedProblem'
import { PracticeBones } from './PracticeBones'
import { ProblemOnScreen } from './ProblemOnScreen'
import { usePractice, type PracticeWish } from './use-practice'

interface PracticeAppProps {
  /** The problem on the screen when the page was made; null: one is to be chosen. */
  readonly round: RoundDto | null
  readonly wish: PracticeWish
}

/** Problems one after another, a step at a time. */
export function PracticeApp({ round: given, wish }: PracticeAppProps) {
  const router = useRouter()
  const held = usePractice(given, wish)
  const clock = useBlockClock()
  const onLeave = () => router.push('/')
  if (held.round === undefined)
    return <PracticeBones failure={held.failure} onLeave={onLeave} onAgain={held.next} />
  if (held.round === null) return <NothingToPractise onLeave={onLeave} />
  if (held.isParked) return <ParkedProblem practice={held} round={held.round} onLeave={onLeave} />
  return (
    <ProblemOnScreen
      practice={held}
      round={held.round}
      clock={clock}
      next={{ label: practice.bar.next, busy: practice.bar.choosing, go: held.next }}
      onLeave={onLeave}
      onStuck={() => held.park((roundId) => router.push(`/stuck?round=${roundId}`))}
    />
  )
}
