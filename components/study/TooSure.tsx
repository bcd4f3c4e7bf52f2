'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { InlineLink } from '@/components/ui/TextLink'
import type { SittingEnd } from '@/lib/contracts/own-predictions'
import type { Result } from '@/lib/contracts/result'
import type { SittingDto } from '@/lib/contracts/sitting'
import type { Overconfidence } from '@/lib/scheduling'
import { studyDone } from '@/lib/words/study-done'

const words = studyDone.tooSure

export interface TooSureActions {
  readonly tell: (end: SittingEnd) => Promise<Result<Overconfidence | null, unknown>>
  readonly putAway: (end: SittingEnd) => Promise<Result<null, unknown>>
}

interface TooSureProps {
  readonly actions: TooSureActions
  readonly sitting: SittingDto
}

/**
 * What the server has to say, once, of own predictions that lay well above what came. Without a connection nothing is
 * said now, and so it is said at the end of a later sitting.
 */
export function TooSure({ actions, sitting: { userId, sittingId, settings } }: TooSureProps) {
  const [found, setFound] = useState<Overconfidence | null>(null)
  const isAsked = settings.ownPrediction !== 'never'
  useEffect(() => {
    let wanted = true
    if (isAsked)
      void heard(actions, { userId, sittingId }).then((told) => {
        if (wanted) setFound(told)
      })
    return () => {
      wanted = false
    }
  }, [actions, userId, sittingId, isAsked])
  if (found === null) return null
  const putAway = () => {
    setFound(null)
    // Where it doesn't arrive, it is there once more when this end is looked at again.
    void actions.putAway({ userId, sittingId }).catch(() => undefined)
  }
  return (
    <Callout className="mt-4 max-w-measure" announce="status" title={words.title}>
      <p>{words.text(found.predictions, found.expected, found.recalled)}</p>
      <p className="mt-1">
        {words.why} {words.advice} <InlineLink href="/evidence">{words.evidence}</InlineLink>
      </p>
      <Button variant="quiet" className="mt-1 -ml-3 text-sm" onClick={putAway}>
        {words.putAway}
      </Button>
    </Callout>
  )
}

/** Asks once the server has the answers of this sitting. */
async function heard({ tell }: TooSureActions, end: SittingEnd): Promise<Overconfidence | null> {
  try {
    const { sendLeftovers } = await import('@/lib/offline/leftovers')
    await sendLeftovers(end.userId)
    const told = await tell(end)
    return told.ok ? told.value : null
  } catch {
    return null
  }
}
