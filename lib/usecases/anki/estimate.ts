import type { AnkiProgress } from '@/lib/contracts/anki'

/** Milliseconds that one thing of a stage takes, roughly and in their order: what matters is how they compare. */
const MS_EACH = { media: 40, notes: 2, writing: 1, learning: 0.2, log: 0.2 } as const

/** A stage of an import once its package has been read. */
export type ImportStage = keyof typeof MS_EACH

/** How many things each stage has to do. */
export type ImportSize = Readonly<Record<ImportStage, number>>

const STAGES = Object.keys(MS_EACH) as readonly ImportStage[]

/** What a stage is called where somebody waits for it. */
const TOLD: Readonly<Record<ImportStage, AnkiProgress['stage']>> = {
  media: 'media',
  notes: 'notes',
  writing: 'writing',
  learning: 'learning',
  log: 'writing',
}

/** Nothing is said of the time left before so much has passed: it would be a guess. */
const SURE_AFTER_MS = 1500

/**
 * Tells how long an import will yet take, by how long it has taken so far: the stages are weighed by what they usually
 * take, and how fast this machine is shows in what is done.
 */
export class Estimate {
  private readonly began: number

  /** @param clock milliseconds, from whenever */
  constructor(
    private readonly size: ImportSize,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.began = clock()
  }

  progress(stage: ImportStage, done: number): AnkiProgress {
    const total = this.size[stage]
    return {
      stage: TOLD[stage],
      done: Math.min(done, total),
      total,
      secondsLeft: this.secondsLeft(stage, done),
    }
  }

  private secondsLeft(stage: ImportStage, done: number): number | null {
    const weigh = (of: readonly ImportStage[]): number =>
      of.reduce((sum, each) => sum + this.size[each] * MS_EACH[each], 0)
    const finished = weigh(STAGES.slice(0, STAGES.indexOf(stage))) + done * MS_EACH[stage]
    const elapsed = this.clock() - this.began
    if (elapsed < SURE_AFTER_MS || finished === 0) return null
    return Math.max(1, Math.ceil(((weigh(STAGES) - finished) / finished) * (elapsed / 1000)))
  }
}
