import type { AnkiImport, AnkiImportProblem, AnkiProgress } from '@/lib/contracts/anki'
import type { PackageFailure } from './post-package'

/** A package on its way to be looked at. */
export interface SendingStage {
  readonly at: 'sending'
  readonly file: File
  /** What has been sent of it, 0 … 1. */
  readonly sent: number
  /** Milliseconds that the sending has taken so far. */
  readonly elapsed: number
  /** How far the server has come with looking at it; null before it says so. */
  readonly progress: AnkiProgress | null
}

/** A package that is known to the server. */
export interface KnownStage {
  readonly at: 'import'
  readonly import: AnkiImport
  /** How far it has come as a whole, 0 … 1: the furthest that was seen. */
  readonly share: number
  /** The server can't be reached just now. */
  readonly isAway: boolean
}

/** Where bringing a package in stands. */
export type WizardStage =
  | { readonly at: 'choose' }
  | SendingStage
  /** It got no reply; the same file can be sent again. */
  | { readonly at: 'failed'; readonly file: File; readonly failure: PackageFailure }
  /** It was looked at and can't be brought in. */
  | { readonly at: 'unreadable'; readonly problem: AnkiImportProblem }
  | KnownStage

const STEP_OF = {
  looked: 1,
  waiting: 2,
  running: 2,
  done: 3,
  refused: 2,
  cancelled: 2,
  lost: 2,
} as const satisfies Record<AnkiImport['state'], number>

/** The step of a stage, counted from 0: choose, check, import; after the last of them all is done. */
export const stepOf = (stage: WizardStage): number =>
  stage.at === 'import' ? STEP_OF[stage.import.state] : 0

export const isUnderWay = ({ state }: AnkiImport): boolean => state === 'waiting' || state === 'running'

/** Seconds until a file is sent, at the pace so far; null as long as that says nothing. */
export function secondsToSend({ sent, elapsed }: Pick<SendingStage, 'sent' | 'elapsed'>): number | null {
  if (elapsed < 2000 || sent <= 0 || sent >= 1) return null
  return Math.ceil((elapsed / 1000) * ((1 - sent) / sent))
}

/** What share of the whole each stage takes, about: where the bar begins and where it ends. After learning is written again. */
const SPANS = {
  waiting: [0, 0],
  reading: [0, 0.1],
  media: [0.1, 0.35],
  notes: [0.35, 0.5],
  writing: [0.5, 0.65],
  learning: [0.65, 0.95],
} as const satisfies Record<AnkiProgress['stage'], readonly [number, number]>

/** How far an import has come as a whole, 0 … 1. */
export function shareOf(progress: Pick<AnkiProgress, 'stage' | 'done' | 'total'> | null): number {
  if (progress === null) return 0
  const { stage, done, total } = progress
  const [from, to] = SPANS[stage]
  return from + (to - from) * (total === 0 ? 0 : Math.min(1, done / total))
}
