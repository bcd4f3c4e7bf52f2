import { median, quantile } from '../figures'
import { KINDS, type Kind } from './kinds'
import type { Sample } from './open-loop'
import type { Saturation } from './saturation'

export interface LoadReport {
  readonly learners: number
  readonly minutes: number
  readonly calm: readonly Sample<Kind>[]
  /** Of the empty route, in the same minutes. */
  readonly nothing: readonly Sample<'empty'>[]
  /** While it was calm. */
  readonly putOff: number
  readonly errors: readonly string[]
  readonly saturation: Saturation
  /** Answers acknowledged and not stored. */
  readonly lost: number
  /** Of those who studied, whose rows aren't what a replay of their log gives. */
  readonly unlikeReplay: number
  readonly isGood: boolean
}

/** The figures as tables in Markdown, which is how docs/faults.md keeps them. */
export function asMarkdown(report: LoadReport): string {
  const { learners, minutes, putOff, errors, saturation, lost, unlikeReplay, isGood } = report
  const failed = [...errors, ...saturation.errors]
  return [
    `${learners} learners for ${minutes} minutes: ${errors.length} errors, ${putOff} put off.`,
    '',
    ...latencies(report),
    '',
    ...rates(saturation),
    '',
    `Calm again after the overload: ${saturation.recovery === null ? 'never' : `${saturation.recovery} s`}.`,
    `Errors while too much was asked: ${saturation.errors.length}. Acknowledged and lost: ${lost}. Unlike their replay: ${unlikeReplay}.`,
    ...[...new Set(failed)].slice(0, 10).map((error) => `- ${error}`),
    isGood ? 'held' : 'DID NOT HOLD',
  ].join('\n')
}

function latencies({ calm, nothing }: LoadReport): string[] {
  const rows = KINDS.map((kind): [string, readonly Sample<string>[]] => [
    kind,
    calm.filter((sample) => sample.kind === kind),
  ])
  return [
    '| asked for | requests | median, ms | p99, ms |',
    '| --- | --- | --- | --- |',
    ...[...rows, ['empty route of an empty app', nothing] as const].map(([name, samples]) => {
      const figures = samples.filter(({ outcome }) => outcome === 'done').map(({ latency }) => latency)
      return `| ${name} | ${samples.length} | ${median(figures).toFixed(1)} | ${quantile(figures, 0.99).toFixed(1)} |`
    }),
  ]
}

const rates = ({ steps }: Saturation): string[] => [
  '| asked a second | done a second | put off | median of what was done, ms | p99, ms | told so within, ms |',
  '| --- | --- | --- | --- | --- | --- |',
  ...steps.map(
    (step) =>
      `| ${step.perSecond.toFixed(0)} | ${step.donePerSecond.toFixed(0)} | ${(step.putOff * 100).toFixed(0)} % | ` +
      `${step.median.toFixed(0)} | ${step.p99.toFixed(0)} | ${Number.isNaN(step.putOffMedian) ? '–' : step.putOffMedian.toFixed(0)} |`,
  ),
]
