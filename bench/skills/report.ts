import { FOLDS, LEAVE_ONE_OUT, type SkillLogResult } from './evaluate'
import type { Metrics } from './metrics'

const OURS = 'value-function'
const OWN_DATA = 'value-function-own-data'

/** Which peers one of ours is measured against: those fitted as published, or those that learn as it does. */
const COMPARISONS: readonly (readonly [ours: string, title: string, peers: readonly string[]])[] = [
  [OURS, 'best peer as published', ['bkt', 'pfa', 'afm', 'das3h']],
  [OURS, 'best peer online', ['pfa-online', 'afm-online', 'das3h-online']],
  [OWN_DATA, 'best peer, own data', ['pfa-own-data', 'afm-own-data', 'das3h-own-data']],
  [OWN_DATA, 'best peer as published, fitted on others', ['bkt', 'pfa', 'afm', 'das3h']],
]

/** Log loss of ours over that of the best peer, geometric mean over logs; below 1, ours is better. */
export interface Ratio {
  readonly ours: string
  readonly title: string
  readonly ratio: number
}

export const ratiosOf = (results: readonly SkillLogResult[]): Ratio[] =>
  COMPARISONS.map(([ours, title, peers]) => {
    const logs = results.map(({ models }) => {
      const best = Math.min(...peers.map((peer) => lossOf(models, peer)))
      return Math.log(lossOf(models, ours) / best)
    })
    return { ours, title, ratio: Math.exp(mean(logs)) }
  })

const lossOf = (models: SkillLogResult['models'], name: string): number => {
  const metrics = models.get(name)
  if (metrics === undefined) throw new Error(`no model is called ${name}`)
  return metrics.logLoss
}

/** The means of several logs, each counting the same; AUC where there is one. */
export function meanOf(results: readonly SkillLogResult[]): SkillLogResult {
  const [first] = results
  if (first === undefined) throw new Error('there is no log')
  const models = new Map(
    [...first.models.keys()].map((name) => {
      const all = results.flatMap((result) => result.models.get(name) ?? [])
      const aucs = all.flatMap(({ auc }) => (auc === null ? [] : [auc]))
      const metrics: Metrics = {
        logLoss: mean(all.map(({ logLoss }) => logLoss)),
        auc: aucs.length === 0 ? null : mean(aucs),
        calibration: mean(all.map(({ calibration }) => calibration)),
      }
      return [name, metrics] as const
    }),
  )
  const total = (pick: (result: SkillLogResult) => number) =>
    results.reduce((sum, result) => sum + pick(result), 0)
  return {
    name: `mean of ${results.length} logs, each counting the same`,
    students: total(({ students }) => students),
    n: total(({ n }) => n),
    models,
  }
}

const mean = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + figure, 0) / figures.length

/** What `--json` prints: one log's figures, or the means of several with the figures of each. */
export function asJson(results: readonly SkillLogResult[]): string {
  const bare = ({ n, models }: SkillLogResult) => ({ n, models: Object.fromEntries(models) })
  const [only] = results
  if (results.length === 1 && only !== undefined) return JSON.stringify(bare(only))
  return JSON.stringify({
    ...bare(meanOf(results)),
    ratios: ratiosOf(results),
    logs: results.map((result) => ({ name: result.name, ...bare(result) })),
  })
}

/** What a person reads: a table for each log, for several that of their means, and how ours compare. */
export function asText(results: readonly SkillLogResult[]): string {
  const tables = [...results, ...(results.length > 1 ? [meanOf(results)] : [])].map(table)
  const ratios = ratiosOf(results).map(
    ({ ours, title, ratio }) => `${ours} / ${title}, log loss: ${ratio.toFixed(4)}`,
  )
  const leftOut = results.some(({ students }) => students > LEAVE_ONE_OUT)
    ? `Logs of more than ${LEAVE_ONE_OUT} students are fitted in ${FOLDS} groups, each predicted from the others.`
    : 'Each student is predicted from all the others.'
  return [...tables, ratios.join('\n'), leftOut].join('\n\n')
}

function table({ name, students, n, models }: SkillLogResult): string {
  const row = (model: string, ...cells: readonly string[]) =>
    `  ${model.padEnd(26)}${cells.map((cell) => cell.padStart(12)).join('')}`
  return [
    `${name}, ${students} students`,
    row('model', 'n', 'log loss', 'AUC', 'calibration'),
    ...[...models].map(([model, { logLoss, auc, calibration }]) =>
      row(model, String(n), logLoss.toFixed(4), auc?.toFixed(4) ?? 'none', calibration.toFixed(4)),
    ),
  ].join('\n')
}
