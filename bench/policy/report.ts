import type { Comparison, Comparisons } from './compare'
import type { Ratio } from './ratios'

/** What `--json` prints. */
export const asJson = (comparisons: Comparisons): string => JSON.stringify(comparisons)

const FIGURES = ['solid', 'sumR', 'useful', 'minutes'] as const

/** What a person reads: all four figures of every policy, wins and losses alike, and what the scenario asks besides. */
export function asText({ scenario, baseline, learners, seeds, policies }: Comparisons): string {
  const rows = Object.entries(policies)
  const lives = seeds === 1 ? 'a life each' : `${seeds} lives each`
  return [
    `${scenario}: ${learners} learners, ${lives}; figures over those of ${baseline}, geometric mean over learners [95 %], the smallest and the 10th percentile`,
    table(
      ['policy', ...FIGURES],
      rows.map(([name, figures]) => [name, ...FIGURES.map((figure) => cell(figures[figure]))]),
    ),
    table(
      [
        'as they are, mean of a life',
        'solid',
        'sumR',
        'useful',
        'minutes',
        'cards begun',
        'answers',
        'pass rate',
      ],
      rows.map(([name, { means, passRate }]) => [
        name,
        ...[means.solid, means.sumR, means.useful, means.minutes, means.begun, means.answers].map(whole),
        percent(passRate),
      ]),
    ),
    ...gaps(rows),
    ...equals(rows),
    ...knowledge(rows),
  ].join('\n\n')
}

type Rows = readonly (readonly [name: string, figures: Comparison])[]

function gaps(rows: Rows): string[] {
  const kinds = [...new Set(rows.flatMap(([, { retentionGap }]) => Object.keys(retentionGap ?? {})))]
  if (kinds.length === 0) return []
  const of = (gap: number | undefined) => (gap === undefined ? '–' : `${(100 * gap).toFixed(1)}`)
  return [
    table(
      ['achieved less desired retention from day 60, points', ...kinds],
      rows.map(([name, { retentionGap }]) => [name, ...kinds.map((kind) => of(retentionGap?.[kind]))]),
    ),
  ]
}

function equals(rows: Rows): string[] {
  const asked = Object.keys(rows[0]?.[1].minutesAtEqual ?? {}) as (keyof NonNullable<
    Comparison['minutesAtEqual']
  >)[]
  if (asked.length === 0) return []
  return [
    table(
      ["minutes over the baseline's at an equal …", ...asked.flatMap((figure) => [figure, 'median'])],
      rows.map(([name, { minutesAtEqual }]) => [
        name,
        ...asked.flatMap((figure) => {
          const ratio = minutesAtEqual?.[figure]
          return ratio === undefined ? ['–', '–'] : [cell(ratio), ratio.median.toFixed(2)]
        }),
      ]),
    ),
  ]
}

function knowledge(rows: Rows): string[] {
  if (rows.every(([, figures]) => figures.knowledge === undefined)) return []
  return [
    table(
      ['over the days that are measured', 'knowledge', 'minutes'],
      rows.map(([name, { knowledge: known, knowledgeMinutes }]) => [
        name,
        ...[known, knowledgeMinutes].map((ratio) => (ratio === undefined ? '–' : cell(ratio))),
      ]),
    ),
  ]
}

const cell = ({ ratio, ci: [low, high], worst, p10 }: Ratio): string =>
  `${ratio.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}] ${worst.toFixed(2)} ${p10.toFixed(2)}`
const whole = (number: number): string => number.toFixed(0)
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join('  ')
  return [head, ...rows].map((row) => `  ${line(row)}`.trimEnd()).join('\n')
}
