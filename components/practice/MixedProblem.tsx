'use client'

import { useEffect, useRef } from 'react'
import { practice as words } from '@/lib/words/practice'
import { PracticeBones } from './PracticeBones'
import { ProblemOnScreen } from './ProblemOnScreen'
import { usePractice } from './use-practice'

const ALL = { setId: null, problemId: null }

/**
 * A problem among the cards of a sitting. Where none can be had, without a connection for one, the cards go on at once.
 */
export default function MixedProblem({ onDone }: { readonly onDone: () => void }) {
  const held = usePractice(null, ALL)
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
      key={`${round.roundId} ${round.phase} ${round.done.length}`}
      practice={held}
      round={round}
      next={{ label: words.bar.back, busy: words.bar.back, go: onDone }}
      onLeave={onDone}
    />
  )
}
