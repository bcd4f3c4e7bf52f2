'use client'

import { useState } from 'react'
import { leaveFor, signInToDemo, type Refusal } from '@/components/shell/session-client'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { publicPages } from '@/lib/words/public'

const words = publicPages.demo

/** One press: a learner of one's own with decks and some weeks behind them. */
export function DemoButton() {
  const [state, setState] = useState<'rest' | 'busy' | Refusal>('rest')
  const start = async () => {
    setState('busy')
    const outcome = await signInToDemo()
    if (outcome.ok) leaveFor('/')
    else setState(outcome)
  }
  return (
    <>
      <Button
        variant="primary"
        size="main"
        className="text-lg"
        busy={state === 'busy' ? words.busy : undefined}
        onClick={() => void start()}
      >
        {words.start}
      </Button>
      <p className="note">{words.note}</p>
      {typeof state === 'object' && (
        <Callout tone="error" announce="alert" title={sentence(state)} className="w-full" />
      )}
    </>
  )
}

const sentence = (refusal: Refusal): string =>
  refusal.reason === 'too-many' ? words.tooMany(refusal.retrySeconds) : words.unavailable
