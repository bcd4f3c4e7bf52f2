'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { importing as words } from '@/lib/words/import'

interface UnreadableProps {
  /** What happened; the explanation says what is safe and what to do. */
  readonly title: string
  readonly explanation: string
  /** Finds the request in the server's log. */
  readonly requestId: string | null
  readonly onRetry?: (() => void) | undefined
  readonly onAnother: () => void
}

/** A file that can't be read at all, or a server that can't be reached. Nothing was imported. */
export function Unreadable({ title, explanation, requestId, onRetry, onAnother }: UnreadableProps) {
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => sheet.current?.focus(), [])
  return (
    <div ref={sheet} tabIndex={-1} className="sheet max-w-measure p-5 outline-none md:p-7">
      <Callout tone="error" announce="alert" title={title}>
        <p>{explanation}</p>
      </Callout>
      <div className="mt-5 flex flex-wrap gap-3">
        {onRetry && <Button onClick={onRetry}>{words.unreadable.again}</Button>}
        <Button onClick={onAnother}>{words.unreadable.another}</Button>
      </div>
      {requestId && (
        <details className="mt-3">
          <summary className="btn btn-quiet -ml-3 text-sm">{words.unreadable.details}</summary>
          <p className="tiny mt-1">{words.unreadable.reference(requestId)}</p>
        </details>
      )}
    </div>
  )
}
