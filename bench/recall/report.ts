import { perModel, type LogResult, type ModelResult } from './evaluate'
import type { Metrics } from './metrics'
import { MODEL_NAMES, type ModelName } from './models/model'

const OURS: ModelName = 'value-function'
const FITTED: ModelName = 'fsrs-6-optimised'
const UNFITTED: ModelName = 'fsrs-6-default'

type Table = Readonly<Record<ModelName, Metrics>>

export interface Summary {
  /** Each metric's mean over logs, every log counting the same; logs without an AUC are left out of its mean. */
  readonly mean: Table
  /** Our log loss over fitted FSRS-6's; below 1, ours is better. */
  readonly geometricMeanRatio: number
  /** Our log loss over unfitted FSRS-6's, on the first 300 predictions of each log. */
  readonly startRatio: number
}

export function summarise(results: readonly LogResult[]): Summary {
  return {
    mean: perModel((name) => {
      const metrics = results.map(({ models }) => models[name])
      const aucs = metrics.flatMap(({ auc }) => (auc === null ? [] : [auc]))
      return {
        logLoss: mean(metrics.map(({ logLoss }) => logLoss)),
        rmseBins: mean(metrics.map(({ rmseBins }) => rmseBins)),
        auc: aucs.length === 0 ? null : mean(aucs),
      }
    }),
    geometricMeanRatio: meanRatio(results, FITTED, ({ logLoss }) => logLoss),
    startRatio: meanRatio(results, UNFITTED, ({ startLogLoss }) => startLogLoss),
  }
}

const mean = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + figure, 0) / figures.length

function meanRatio(
  results: readonly LogResult[],
  peer: ModelName,
  loss: (result: ModelResult) => number,
): number {
  return Math.exp(mean(results.map(({ models }) => Math.log(loss(models[OURS]) / loss(models[peer])))))
}

/** What `--json` prints: one log's figures, or several logs' with their summary. */
export function asJson(results: readonly LogResult[], prior: string): string {
  const [only] = results
  if (results.length === 1 && only !== undefined) {
    return JSON.stringify({ n: only.n, prior, models: bare(only.models) })
  }
  const { mean, geometricMeanRatio } = summarise(results)
  const logs = results.map(({ file, n, models }) => ({ file, n, models: bare(models) }))
  return JSON.stringify({ prior, logs, mean: bare(mean), geometricMeanRatio })
}

const bare = (table: Table): Table =>
  perModel((name) => {
    const { logLoss, rmseBins, auc } = table[name]
    return { logLoss, rmseBins, auc }
  })

/** What a person reads: a table for each log and, for several, their summary. */
export function asText(results: readonly LogResult[], prior: string): string {
  const tables = results.map(({ file, n, models }) => `${file}, prior ${prior}\n${table(models, n)}`)
  if (results.length === 1) return tables.join('\n')
  const { mean, geometricMeanRatio, startRatio } = summarise(results)
  const total = results.reduce((sum, { n }) => sum + n, 0)
  return [
    ...tables,
    [
      `mean of ${results.length} logs, each counting the same`,
      table(mean, total),
      `${OURS} / ${FITTED}, geometric mean of log loss over logs: ${geometricMeanRatio.toFixed(4)}`,
      `${OURS} / ${UNFITTED}, the same over the first 300 predictions of each: ${startRatio.toFixed(4)}`,
    ].join('\n'),
  ].join('\n\n')
}

function table(models: Table, n: number): string {
  const row = (name: string, ...cells: readonly string[]) =>
    `  ${name.padEnd(20)}${cells.map((cell) => cell.padStart(12)).join('')}`
  return [
    row('model', 'n', 'log loss', 'RMSE(bins)', 'AUC'),
    ...MODEL_NAMES.map((name) => {
      const { logLoss, rmseBins, auc } = models[name]
      return row(name, String(n), logLoss.toFixed(4), rmseBins.toFixed(4), auc?.toFixed(4) ?? 'none')
    }),
  ].join('\n')
}
