'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { AnkiChoice, AnkiImport } from '@/lib/contracts/anki'
import type { Result } from '@/lib/contracts/result'
import { beginImport, cancelImport, fetchImport } from './ask-import'
import { takeHanded } from './package-file'
import { postPackage, type PackageFailure } from './post-package'
import { isUnderWay, shareOf, type KnownStage, type WizardStage } from './wizard-stage'

/** How often it is asked how far an import has come. */
const ASK_EVERY_MS = 1000

/** Takes a package from being chosen to being imported; one that the server has goes on where it stands. */
export function useAnkiImport(initial: AnkiImport | null, onOver: () => void) {
  const [stage, setStage] = useState<WizardStage>(() => atImport(initial))
  const underWay = useRef<AbortController>(null)

  const send = useCallback(async (file: File): Promise<void> => {
    underWay.current?.abort()
    const own = new AbortController()
    underWay.current = own
    const began = performance.now()
    const show = (moved: Pick<Extract<WizardStage, { at: 'sending' }>, 'sent' | 'progress'>) => {
      if (!own.signal.aborted) setStage({ at: 'sending', file, elapsed: performance.now() - began, ...moved })
    }
    show({ sent: 0, progress: null })
    const reply = await postPackage(file, {
      onSent: (sent) => show({ sent, progress: null }),
      onProgress: (progress) => show({ sent: 1, progress }),
      signal: own.signal,
    })
    if (own.signal.aborted) return
    if (!reply.ok) return setStage({ at: 'failed', file, failure: reply.error })
    if (reply.value.status === 'refused') return setStage({ at: 'unreadable', problem: reply.value.problem })
    setStage(atImport(reply.value.import))
  }, [])

  useEffect(() => {
    const soon = setTimeout(() => {
      const handed = takeHanded()
      if (handed !== null) void send(handed)
    })
    return () => clearTimeout(soon)
  }, [send])

  useWatched(stage, setStage, onOver)

  /** Why it didn't begin; null where it did. */
  const begin = async (importId: string, choice: AnkiChoice): Promise<PackageFailure | null> => {
    const begun = await beginImport(importId, choice)
    if (begun.ok) setStage(atImport(begun.value))
    // Begun in another tab, or by a press whose reply was lost.
    else if (begun.error.code === 'conflict') await look(importId)
    else return begun.error
    return null
  }

  const look = async (importId: string): Promise<void> => {
    const found = await fetchImport(importId)
    if (found.ok) setStage(atImport(found.value))
  }

  /** Whether the server heard of it. */
  const cancel = async (importId: string): Promise<boolean> => {
    const done = await cancelImport(importId)
    if (done.ok) setStage(atImport(done.value))
    return done.ok || done.error.code === 'not-found'
  }

  /** Back to the first step; a package that lies with the server is forgotten there. */
  const restart = () => {
    underWay.current?.abort()
    if (stage.at === 'import') void cancelImport(stage.import.importId)
    setStage({ at: 'choose' })
  }

  return { stage, send, begin, cancel, restart }
}

const atImport = (known: AnkiImport | null): WizardStage =>
  known === null
    ? { at: 'choose' }
    : { at: 'import', import: known, share: shareOf(known.progress), isAway: false }

/** Asks the server again and again how far an import under way has come. */
function useWatched(
  stage: WizardStage,
  setStage: (next: (now: WizardStage) => WizardStage) => void,
  onOver: () => void,
): void {
  const watched = stage.at === 'import' && isUnderWay(stage.import) ? stage.import.importId : null
  const over = useRef(onOver)
  useEffect(() => {
    over.current = onOver
  }, [onOver])
  useEffect(() => {
    if (watched === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isLeft = false
    const askAgain = async (): Promise<void> => {
      const found = await fetchImport(watched)
      if (isLeft) return
      setStage((now) => (isShown(now, watched) ? stageAfter(now, found) : now))
      if (found.ok && !isUnderWay(found.value)) return over.current()
      timer = setTimeout(() => void askAgain(), ASK_EVERY_MS)
    }
    timer = setTimeout(() => void askAgain(), ASK_EVERY_MS)
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [watched, setStage])
}

const isShown = (stage: WizardStage, importId: string): stage is KnownStage =>
  stage.at === 'import' && stage.import.importId === importId

function stageAfter(now: KnownStage, found: Result<AnkiImport, PackageFailure>): WizardStage {
  if (found.ok) {
    const share = Math.max(now.share, shareOf(found.value.progress))
    return { at: 'import', import: found.value, share, isAway: false }
  }
  return found.error.code === 'not-found' ? { at: 'choose' } : { ...now, isAway: true }
}
