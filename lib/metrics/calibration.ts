/** How predictions compare with what came of them, over the last so many. */
export interface Calibration {
  readonly answers: number
  /** Mean probability of recall that was predicted, and the share that was recalled: 0 … 1. */
  readonly predicted: number
  readonly recalled: number
  /** Mean squared error of the predictions: 0 … 1, and .25 for a coin. */
  readonly brier: number
}

/** Keeps the last predictions and outcomes; only reading them costs time. */
export class RollingCalibration {
  private readonly values: Float64Array
  private readonly outcomes: Uint8Array
  private added = 0

  /** @param most how many of the last answers count */
  constructor(most: number) {
    this.values = new Float64Array(most)
    this.outcomes = new Uint8Array(most)
  }

  /** @param value predicted probability of recall, 0 … 1 */
  add(value: number, isRecalled: boolean): void {
    const place = this.added++ % this.values.length
    this.values[place] = value
    this.outcomes[place] = isRecalled ? 1 : 0
  }

  /** Null before the first answer. */
  read(): Calibration | null {
    const answers = Math.min(this.added, this.values.length)
    if (answers === 0) return null
    const sums = { predicted: 0, recalled: 0, squares: 0 }
    for (let place = 0; place < answers; place++) {
      const [value, outcome] = [this.values[place] ?? 0, this.outcomes[place] ?? 0]
      sums.predicted += value
      sums.recalled += outcome
      sums.squares += (outcome - value) ** 2
    }
    return {
      answers,
      predicted: sums.predicted / answers,
      recalled: sums.recalled / answers,
      brier: sums.squares / answers,
    }
  }
}
