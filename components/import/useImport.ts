'use client'

import { useRef, useState } from 'react'
import type { ImportProgress, ImportReply } from '@/lib/contracts/import'
import type { Result } from '@/lib/contracts/result'
import { failureSentence } from './import-failure'
import {
  problemOf,
  stageAfter,
  type Asked,
  type ImportStage,
  type LookedStage,
  type Mode,
} from './import-stage'
import { postImport, type ImportFailure } from './post-import'

/** Takes a file from being chosen to being imported. */
export function useImport() {
  const [stage, setStage] = useState<ImportStage>({ at: 'choose' })
  const underWay = useRef<AbortController>(null)

  const send = (
    mode: Mode,
    { source, deckName, layout }: Asked,
    onMoved: (sent: number, progress: ImportProgress | null) => void,
  ): Promise<Result<ImportReply, ImportFailure>> => {
    underWay.current?.abort()
    const own = new AbortController()
    underWay.current = own
    return postImport({
      file: source.file,
      fileName: source.name,
      mode,
      deckName,
      layout,
      onSent: (share) => {
        if (!own.signal.aborted) onMoved(share, null)
      },
      onProgress: (progress) => {
        if (!own.signal.aborted) onMoved(1, progress)
      },
      signal: own.signal,
    })
  }

  const read = (mode: Mode, asked: Asked) => {
    const show = (sent: number, progress: ImportProgress | null) =>
      setStage({ at: 'reading', source: asked.source, mode, sent, progress })
    show(0, null)
    return send(mode, asked, show)
  }

  /** Looks through a file without importing anything. */
  const check = async (asked: Asked): Promise<void> => {
    const reply = await read('preview', asked)
    if (reply.ok) return setStage(await stageAfter(reply.value, asked, null))
    if (reply.error.code !== 'cancelled') setStage({ at: 'failed', asked, failure: reply.error })
  }

  /** Looks through it again for another deck, or with other columns, while what was found stays in view. */
  const recount = async (before: LookedStage, change: Partial<Asked>): Promise<void> => {
    const asked = { ...before.asked, ...change }
    const usesProblem = problemOf(asked.layout)
    setStage({ ...before, asked, usesProblem, failure: null, counting: usesProblem === null })
    if (usesProblem !== null) return underWay.current?.abort()
    const reply = await send('preview', asked, () => undefined)
    if (reply.ok) return setStage(await stageAfter(reply.value, asked, null))
    if (reply.error.code === 'cancelled') return
    // The columns are shown as they were read: what is imported is what is seen.
    const kept = { ...asked, layout: before.readAs }
    const failure = failureSentence(reply.error, 'preview')
    setStage({ ...before, asked: kept, usesProblem: null, failure, counting: false })
  }

  /** Imports a file that was looked through. */
  const bringIn = async (before: LookedStage, deckName: string): Promise<void> => {
    const asked = { ...before.asked, deckName }
    const reply = await read('commit', asked)
    if (reply.ok) return setStage(await stageAfter(reply.value, asked, before.preview))
    setStage({ ...before, asked, failure: failureSentence(reply.error, 'commit'), counting: false })
  }

  const restart = () => {
    underWay.current?.abort()
    setStage({ at: 'choose' })
  }

  return { stage, check, recount, bringIn, restart }
}
