import path from 'node:path'
import type { AnkiProgress } from '@/lib/contracts/anki'
import type { Viewer } from '@/lib/contracts/viewer'
import { importPackage } from '@/lib/usecases/anki/import-package'
import type { BenchPackage } from './package'

/** How long each part of an import took, milliseconds. */
export interface ImportTimes {
  readonly whole: number
  readonly reading: number
  readonly media: number
  readonly placing: number
  /** Notes and cards, what they were in Anki, and what has to be read before answers are learned from. */
  readonly notes: number
  readonly learning: number
  /** Answers and states of cards, media, and the end of the transaction. */
  readonly log: number
}

/** Brings a package with its history into an account, and takes the time. */
export async function timedImport(
  viewer: Viewer,
  { path: file, deckIds, cards, reviews }: BenchPackage,
): Promise<ImportTimes> {
  const stages = new Stages()
  const began = performance.now()
  const report = await importPackage(
    viewer,
    { path: file, fileName: path.basename(file) },
    { deckIds: [...deckIds], history: 'mine', changedInBoth: 'here' },
    Date.now(),
    { tell: stages.tell },
  )
  const ended = performance.now()
  if (!report.ok) throw new Error(`the package was refused: ${report.error.code}`)
  if (report.value.cards !== cards || report.value.reviews !== reviews)
    throw new Error(`only ${report.value.cards} cards and ${report.value.reviews} answers came in`)
  return { whole: ended - began, ...stages.between(began, ended) }
}

/** When each stage was first and last told of. */
class Stages {
  private readonly seen = new Map<AnkiProgress['stage'], { readonly first: number; last: number }>()

  readonly tell = ({ stage }: AnkiProgress): void => {
    const now = performance.now()
    const before = this.seen.get(stage)
    if (before === undefined) this.seen.set(stage, { first: now, last: now })
    else before.last = now
  }

  between(began: number, ended: number): Omit<ImportTimes, 'whole'> {
    const [media, placing, learning] = [this.of('media'), this.of('notes'), this.of('learning')]
    return {
      reading: media.first - began,
      media: media.last - media.first,
      placing: placing.last - media.last,
      notes: learning.first - placing.last,
      learning: learning.last - learning.first,
      log: ended - learning.last,
    }
  }

  private of(stage: AnkiProgress['stage']) {
    const times = this.seen.get(stage)
    if (times === undefined) throw new Error(`nothing was told of the stage ${stage}`)
    return times
  }
}
