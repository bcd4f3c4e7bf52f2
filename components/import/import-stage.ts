import { usesProblem, type AskedLayout, type UsesProblem } from '@/lib/content/import/layout'
import type { ImportProblem } from '@/lib/content/csv'
import type { ImportDone, ImportPreview, ImportProgress, ImportReply } from '@/lib/contracts/import'
import { mendableText, type ImportSource } from './import-source'
import type { ImportFailure } from './post-import'

export type Mode = 'preview' | 'commit'

/** What is to be imported, where to, and how it is to be read. */
export interface Asked {
  readonly source: ImportSource
  readonly deckName: string
  readonly layout: AskedLayout
}

/** A file that was looked through. */
export interface Looked {
  readonly asked: Asked
  readonly preview: ImportPreview
  /** The layout the preview is of; the one asked for is another while it is looked through again. */
  readonly readAs: AskedLayout
  /** What is wrong with the columns that are asked for: the preview still shows them as before. */
  readonly usesProblem: UsesProblem | null
  /** What kept it from being looked through again, or from being imported. */
  readonly failure: string | null
  /** Something was chosen otherwise, and the file is being looked through again. */
  readonly counting: boolean
}

/** Where an import stands. */
export type ImportStage =
  | { readonly at: 'choose' }
  | {
      readonly at: 'reading'
      readonly source: ImportSource
      readonly mode: Mode
      /** What has been sent of it, 0 … 1. */
      readonly sent: number
      /** How far the server has come with importing it; null before it says so. */
      readonly progress: ImportProgress | null
    }
  /** The file as a whole can't be read. */
  | { readonly at: 'unreadable'; readonly problem: ImportProblem }
  | { readonly at: 'failed'; readonly asked: Asked; readonly failure: ImportFailure }
  | ({
      readonly at: 'mend'
      readonly problems: readonly ImportProblem[]
      readonly fine: number
      readonly text: string | null
    } & Looked)
  | ({ readonly at: 'check' } & Looked)
  | { readonly at: 'done'; readonly done: ImportDone }

/** A file that was looked through, whether it can be imported or has to be mended. */
export type LookedStage = Extract<ImportStage, Looked>

/** A file looked through, with nothing amiss. */
export const looked = (asked: Asked, preview: ImportPreview): Looked => ({
  asked,
  preview,
  readAs: asked.layout,
  usesProblem: null,
  failure: null,
  counting: false,
})

/** What is wrong with the columns that are asked for; null where the file itself says what they are. */
export const problemOf = ({ uses }: AskedLayout): UsesProblem | null =>
  uses === null ? null : usesProblem(uses)

/**
 * Where a reply leads to.
 *
 * @param before what the file looked like when it was sent to be imported; null when it was sent to be looked at
 */
export async function stageAfter(
  reply: ImportReply,
  asked: Asked,
  before: ImportPreview | null,
): Promise<ImportStage> {
  switch (reply.status) {
    case 'done':
      return { at: 'done', done: reply.done }
    case 'refused':
      return afterProblems(reply.problems, 0, asked, before)
    case 'preview': {
      const { problems, counts } = reply.preview
      if (problems.length === 0) return { at: 'check', ...looked(asked, reply.preview) }
      return afterProblems(problems, counts.new + counts.changed + counts.same, asked, reply.preview)
    }
  }
}

/** A problem of the file as a whole can't be mended line by line. */
const WHOLE_FILE: ReadonlySet<ImportProblem['code']> = new Set([
  'empty-file',
  'too-large',
  'too-many-rows',
  'no-room',
  'not-utf8',
  'binary',
])

async function afterProblems(
  problems: readonly ImportProblem[],
  fine: number,
  asked: Asked,
  preview: ImportPreview | null,
): Promise<ImportStage> {
  const whole = problems.find(({ code }) => WHOLE_FILE.has(code))
  if (whole !== undefined) return { at: 'unreadable', problem: whole }
  if (preview === null) throw new Error('rows were refused before they were looked at')
  return { at: 'mend', ...looked(asked, preview), problems, fine, text: await mendableText(asked.source) }
}
