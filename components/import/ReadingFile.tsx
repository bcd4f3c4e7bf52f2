'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { ProgressBar } from '@/components/ui/ProgressBar'
import type { ImportProgress } from '@/lib/contracts/import'
import { importing as words } from '@/lib/words/import'

interface ReadingFileProps {
  readonly name: string
  readonly bytes: number
  /** What has been sent of it, 0 … 1. */
  readonly sent: number
  /** How far the server has come with importing it. */
  readonly progress: ImportProgress | null
  readonly mode: 'preview' | 'commit'
  /** Left out where it is too late to stop. */
  readonly onCancel?: () => void
}

/** Whoever waits for longer wants to know how far it is; before, a bar is only a flicker. */
const BAR_AFTER_MS = 1000

/** A file on its way. It comes into view after 300 ms, its bar after a second: most files are read before. */
export function ReadingFile({ name, bytes, sent, progress, mode, onCancel }: ReadingFileProps) {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), BAR_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  const title = mode === 'preview' ? words.reading.title(name) : words.reading.bringing(name)
  const standing = progress === null ? words.reading.sent(sent, bytes) : words.reading.progress(progress)
  const share = progress === null ? sent : shareOf(progress)
  return (
    <section className="bones sheet max-w-measure p-5 md:p-7" aria-label={title}>
      <p className="font-semibold wrap-anywhere" role="status">
        {title}
      </p>
      {isLong && (
        <div className="mt-3">
          <ProgressBar label={title} value={Math.round(share * 100)} max={100} valueText={standing} />
        </div>
      )}
      <p className="note tnum mt-2">
        {standing}
        {mode === 'preview' && ` ${words.reading.nothingYet}`}
      </p>
      {onCancel && (
        <Button className="mt-5" onClick={onCancel}>
          {words.reading.cancel}
        </Button>
      )}
    </section>
  )
}

/** Comparing takes about a quarter of the time, writing the rest. */
const COMPARING = 0.25

function shareOf({ stage, done, total }: ImportProgress): number {
  const share = total === 0 ? 0 : done / total
  return stage === 'writing' ? COMPARING + (1 - COMPARING) * share : COMPARING * share
}
