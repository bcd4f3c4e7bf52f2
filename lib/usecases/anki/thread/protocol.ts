import type {
  AnkiChoice,
  AnkiImportProblem,
  AnkiPreview,
  AnkiProgress,
  AnkiReport,
} from '@/lib/contracts/anki'
import type { Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import type { PackageSource } from '../package-source'

interface OfPackage {
  readonly viewer: Viewer
  readonly source: PackageSource
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** What the thread is started with: all that it does. */
export type PackageTask =
  | (OfPackage & { readonly task: 'look' })
  | (OfPackage & { readonly task: 'import'; readonly choice: AnkiChoice })

/** What each task ends with. */
export interface TaskAnswers {
  readonly look: Result<AnkiPreview, AnkiImportProblem>
  readonly import: Result<AnkiReport, AnkiImportProblem>
}

/** The answer comes last, once nothing is open any more. */
export type TaskMessage =
  { readonly progress: AnkiProgress } | { readonly answer: TaskAnswers[keyof TaskAnswers] }

/** The one thing that the thread is told: to stop. It does so by itself, and answers. */
export const STOP = 'stop'
