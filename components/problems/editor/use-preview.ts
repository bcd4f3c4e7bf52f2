'use client'

import { useEffect, useRef, useState } from 'react'
import type { ProblemPreview } from '@/lib/contracts/problems'
import { fetchPreview, type PreviewFailure } from './fetch-preview'

/** Typing goes on for so long before what was typed is looked at. */
const PAUSE_MS = 400

export interface LivePreview {
  /** What was found last; null before the first. It stays while the next is on its way. */
  readonly found: ProblemPreview | null
  readonly failure: PreviewFailure | null
  /** What is in the form has not been looked at yet. */
  readonly isLooking: boolean
}

/** The variant of a seed of what is in the form, a moment after typing pauses. An overtaken answer is dropped. */
export function usePreview(setId: string, text: string, seed: number, again: number): LivePreview {
  const wanted = `${again} ${seed} ${text}`
  const [state, setState] = useState<Omit<LivePreview, 'isLooking'> & { readonly of: string }>({
    ...{ found: null, failure: null, of: '' },
  })
  const lastText = useRef(text)
  useEffect(() => {
    const aborting = new AbortController()
    // Another variant of the same text is wanted at once.
    const pause = lastText.current === text ? 0 : PAUSE_MS
    lastText.current = text
    const timer = setTimeout(() => {
      const asked = { setId, source: JSON.parse(text) as unknown, from: seed, count: 1 }
      void fetchPreview(asked, aborting.signal).then((reply) => {
        if (aborting.signal.aborted) return
        setState((before) =>
          reply.ok
            ? { found: reply.value, failure: null, of: wanted }
            : { found: before.found, failure: reply.error, of: wanted },
        )
      })
    }, pause)
    return () => {
      clearTimeout(timer)
      aborting.abort()
    }
  }, [setId, text, seed, wanted])
  return { found: state.found, failure: state.failure, isLooking: state.of !== wanted }
}
