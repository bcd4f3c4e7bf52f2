'use client'

import { useRef, useState } from 'react'
import type { ImportProblem } from '@/lib/content/csv'
import type { ImportDone, ImportPreview, ImportReply } from '@/lib/contracts/import'
import type { Result } from '@/lib/contracts/result'
import { mendableText, type ImportSource } from './import-source'
import { postImport, type ImportFailure } from './post-import'

type Mode = 'preview' | 'commit'

/** A file that was looked through and could be imported as it is. */
interface Checked {
  readonly source: ImportSource
  readonly deckName: string
  readonly preview: ImportPreview
}

/** Where an import stands. */
export type ImportStage =
  | { readonly at: 'choose' }
  | { readonly at: 'reading'; readonly source: ImportSource; readonly mode: Mode; readonly sent: number }
  /** The file as a whole can't be read. */
  | { readonly at: 'unreadable'; readonly problem: ImportProblem }
  | {
      readonly at: 'failed'
      readonly source: ImportSource
      readonly deckName: string
      readonly failure: ImportFailure
    }
  | {
      readonly at: 'mend'
      readonly source: ImportSource
      readonly deckName: string
      readonly problems: readonly ImportProblem[]
      readonly fine: number
      readonly text: string | null
    }
  | ({
      readonly at: 'check'
      readonly failure: ImportFailure | null
      /** Another deck was chosen, and what is new there is being counted. */
      readonly counting: boolean
    } & Checked)
  | { readonly at: 'done'; readonly done: ImportDone }

/** Takes a file from being chosen to being imported. */
export function useImport() {
  const [stage, setStage] = useState<ImportStage>({ at: 'choose' })
  const underWay = useRef<AbortController>(null)

  const send = (
    mode: Mode,
    source: ImportSource,
    deckName: string,
    onSent: (share: number) => void,
  ): Promise<Result<ImportReply, ImportFailure>> => {
    underWay.current?.abort()
    const own = new AbortController()
    underWay.current = own
    return postImport({
      file: source.file,
      fileName: source.name,
      mode,
      deckName,
      onSent: (share) => {
        if (!own.signal.aborted) onSent(share)
      },
      signal: own.signal,
    })
  }

  const read = (mode: Mode, source: ImportSource, deckName: string) => {
    const show = (sent: number) => setStage({ at: 'reading', source, mode, sent })
    show(0)
    return send(mode, source, deckName, show)
  }

  /** Looks through a file without importing anything. */
  const check = async (source: ImportSource, deckName: string): Promise<void> => {
    const reply = await read('preview', source, deckName)
    if (reply.ok) return setStage(await stageAfter(reply.value, source, deckName))
    if (reply.error.code !== 'cancelled') setStage({ at: 'failed', source, deckName, failure: reply.error })
  }

  /** Counts again for another deck, while what was found stays in view. */
  const recount = async ({ source, preview }: Checked, deckName: string): Promise<void> => {
    const counting = { at: 'check', source, preview, deckName, failure: null, counting: true } as const
    setStage(counting)
    const reply = await send('preview', source, deckName, () => undefined)
    if (reply.ok) return setStage(await stageAfter(reply.value, source, deckName))
    if (reply.error.code !== 'cancelled') setStage({ ...counting, failure: reply.error, counting: false })
  }

  /** Imports a file that was looked through. */
  const bringIn = async ({ source, preview }: Checked, deckName: string): Promise<void> => {
    const reply = await read('commit', source, deckName)
    if (reply.ok) return setStage(await stageAfter(reply.value, source, deckName))
    setStage({ at: 'check', source, preview, deckName, failure: reply.error, counting: false })
  }

  const restart = () => {
    underWay.current?.abort()
    setStage({ at: 'choose' })
  }

  return { stage, check, recount, bringIn, restart }
}

async function stageAfter(reply: ImportReply, source: ImportSource, deckName: string): Promise<ImportStage> {
  switch (reply.status) {
    case 'done':
      return { at: 'done', done: reply.done }
    case 'refused':
      return afterProblems(reply.problems, 0, source, deckName)
    case 'preview': {
      const { problems, counts } = reply.preview
      if (problems.length === 0)
        return { at: 'check', source, deckName, preview: reply.preview, failure: null, counting: false }
      return afterProblems(problems, counts.new + counts.changed + counts.same, source, deckName)
    }
  }
}

/** A problem of the file as a whole can't be mended line by line. */
const WHOLE_FILE: ReadonlySet<ImportProblem['code']> = new Set([
  'empty-file',
  'too-large',
  'too-many-rows',
  'not-utf8',
  'binary',
])

async function afterProblems(
  problems: readonly ImportProblem[],
  fine: number,
  source: ImportSource,
  deckName: string,
): Promise<ImportStage> {
  const whole = problems.find(({ code }) => WHOLE_FILE.has(code))
  if (whole !== undefined) return { at: 'unreadable', problem: whole }
  return { at: 'mend', source, deckName, problems, fine, text: await mendableText(source) }
}
