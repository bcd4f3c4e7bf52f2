/** The middle one of some figures, or the mean of the middle two. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return (low + high) / 2
}

/** The medians of the lower and the upper half of some figures. */
export function quartiles(figures: readonly number[]): readonly [lower: number, upper: number] {
  const sorted = figures.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return [median(sorted.slice(0, Math.ceil(half))), median(sorted.slice(Math.floor(half)))]
}

/** The figure that a share of them, 0 … 1, does not exceed. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN
}

/** A figure a bench must reach: at least `least`, or at most `most`. */
export type Target = { readonly least: number } | { readonly most: number }

export interface Line {
  readonly name: string
  readonly figure: number
  readonly unit: string
  readonly target?: Target
}

export interface Report {
  readonly bench: string
  /** How it was measured, in a sentence. */
  readonly how: string
  readonly lines: readonly Line[]
}

const reached = ({ figure, target }: Line): boolean =>
  target === undefined || ('least' in target ? figure >= target.least : figure <= target.most)

/** Prints a bench's figures as a table, or with `--json` as JSON; returns whether every target is reached. */
export function print(report: Report, args: readonly string[]): boolean {
  const isReached = report.lines.every(reached)
  if (args.includes('--json')) console.log(JSON.stringify({ ...report, isReached }, null, 2))
  else for (const line of table(report)) console.log(line)
  return isReached
}

function table({ bench, how, lines }: Report): string[] {
  const width = Math.max(...lines.map(({ name }) => name.length))
  return [
    `${bench}: ${how}`,
    ...lines.map((line) => {
      const figure = line.figure.toFixed(line.figure < 100 ? 2 : 0).padStart(10)
      return `  ${line.name.padEnd(width)}${figure} ${line.unit}${verdict(line)}`.trimEnd()
    }),
  ]
}

function verdict(line: Line): string {
  if (line.target === undefined) return ''
  const wish = 'least' in line.target ? `at least ${line.target.least}` : `at most ${line.target.most}`
  return `   (${wish}: ${reached(line) ? 'reached' : 'not reached'})`
}
