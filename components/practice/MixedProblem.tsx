'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useBlockClock } from '@/components/focus/use-block-clock'
import { practice as words } from '@/lib/words/practice'
import { PracticeBones } from './PracticeBones'
import { ProblemOnScreen } from './ProblemOnScreen'
import { usePractice } from './use-practice'

const ALL = { setId: null, problemId: null, roundId: null }

/**
 * A problem among the cards of a sitting. Where none can be had, without a connection for one, the cards go on at once.
 */
export default function MixedProblem({ onDone }: { readonly onDone: () => void }) {
  const held = usePractice(null, ALL)
  const router = useRouter()
  const clock = useBlockClock()
  const { round, failure, isParked } = held
  const isOver = round === null || isParked || (round === undefined && failure !== null)
  const hasEnded = useRef(false)
  useEffect(() => {
    if (!isOver || hasEnded.current) return
    hasEnded.current = true
    onDone()
  }, [isOver, onDone])
  if (round === undefined || round === null || isOver) {
    return <PracticeBones failure={null} onLeave={onDone} onAgain={held.next} />
  }
  return (
    <ProblemOnScreen
      practice={held}
      round={round}
      clock={clock}
      next={{ label: words.bar.back, busy: words.bar.back, go: onDone }}
      onLeave={onDone}
      onStuck={() => held.park((roundId) => router.push(`/stuck?round=${roundId}`))}
    />
  )
}
