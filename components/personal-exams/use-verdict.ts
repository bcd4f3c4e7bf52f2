'use client'

import { useEffect, useState } from 'react'
import type { ExamVerdict, ExamVerdictRequest } from '@/lib/planning'

/** What comes of an exam; the last known one while another is worked out. */
export interface Verdict {
  readonly verdict: ExamVerdict | null
  readonly isWorking: boolean
  readonly hasFailed: boolean
}

/** Works out in a thread of its own what comes of an exam, again whenever something of it has changed. */
export function useVerdict(request: ExamVerdictRequest): Verdict {
  const key = JSON.stringify(request)
  const [told, setTold] = useState<{ readonly key: string; readonly verdict: ExamVerdict } | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  useEffect(() => {
    const worker = new Worker(new URL('./outlook-worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<ExamVerdict>) => {
      setTold({ key, verdict: data })
    })
    worker.addEventListener('error', () => setFailed(key))
    worker.postMessage(JSON.parse(key))
    return () => worker.terminate()
  }, [key])
  return {
    verdict: told?.verdict ?? null,
    isWorking: told?.key !== key && failed !== key,
    hasFailed: failed === key,
  }
}
