import { z } from 'zod'
import { minutesFor } from './equal-minutes'
import type { Lived } from './job'
import { BASELINE, fittedMixed, RETENTIONS } from './policies'
import { geometricMean, mean, ratioOf, ratioOver, type Ratio } from './ratios'
import { scenarios, type ScenarioName } from './scenarios'
import type { Figures } from './tally'

/** The baseline's retentions whose figures are interpolated where minutes are compared at an equal figure. */
export const SWEEP: readonly string[] = RETENTIONS.map(fittedMixed)

export const equalFigure = z.enum(['solid', 'sumR', 'score'])
type Equal = z.infer<typeof equalFigure>

/** A policy beside the baseline, on the same learners and lives. */
export interface Comparison {
  readonly solid: Ratio
  readonly sumR: Ratio
  readonly useful: Ratio
  readonly minutes: Ratio
  /** Share of reviews recalled. */
  readonly passRate: number
  /** Means per learner and life, as they are. */
  readonly means: Readonly<Record<'solid' | 'sumR' | 'useful' | 'minutes' | 'begun' | 'answers', number>>
  /** Achieved minus desired retention from day 60 on, mean per kind of learner; null without a desired one. */
  readonly retentionGap: Readonly<Record<string, number>> | null
  /** Minutes over those the baseline takes for the same figure; where minutes are free. */
  readonly minutesAtEqual?: Readonly<Partial<Record<Equal, Ratio>>>
  /** Knowledge over the days that are measured, and the minutes of those days; where some are. */
  readonly knowledge?: Ratio
  readonly knowledgeMinutes?: Ratio
}

export interface Comparisons {
  readonly scenario: ScenarioName
  readonly baseline: string
  readonly learners: number
  readonly seeds: number
  readonly policies: Readonly<Record<string, Comparison>>
}

/** Compares policies with the baseline. `all` holds their lives and, where minutes are free, those of the sweep. */
export function compare(
  scenario: ScenarioName,
  policies: readonly string[],
  all: readonly Lived[],
): Comparisons {
  const lives = new Lives(all)
  return {
    scenario,
    baseline: BASELINE,
    learners: lives.learners.length,
    seeds: new Set(all.map(({ seed }) => seed)).size,
    policies: Object.fromEntries(policies.map((policy) => [policy, comparison(policy, scenario, lives)])),
  }
}

function comparison(policy: string, scenario: ScenarioName, lives: Lives): Comparison {
  const own = lives.of(policy)
  const { knowledgeDays, equal } = scenarios[scenario]
  const against = (pick: (figures: Figures) => number) =>
    lives.ratio(policy, (ours, at) => ratioOf(pick(ours), pick(at(BASELINE))))
  const average = (pick: (figures: Figures) => number) => mean(own.map(({ figures }) => pick(figures)))
  return {
    solid: against(({ solid }) => solid),
    sumR: against(({ sumR }) => sumR),
    useful: against(({ useful }) => useful),
    minutes: against(({ minutes }) => minutes),
    passRate: average(({ recalls }) => recalls) / average(({ reviews }) => reviews),
    means: {
      solid: average(({ solid }) => solid),
      sumR: average(({ sumR }) => sumR),
      useful: average(({ useful }) => useful),
      minutes: average(({ minutes }) => minutes),
      begun: average(({ begun }) => begun),
      answers: average(({ answers }) => answers),
    },
    retentionGap: retentionGap(own),
    ...(equal.length === 0 ? {} : { minutesAtEqual: equalMinutes(policy, equal, lives) }),
    ...(knowledgeDays === null
      ? {}
      : {
          knowledge: against(({ knowledge }) => knowledge),
          knowledgeMinutes: against(({ knowledgeMinutes }) => knowledgeMinutes),
        }),
  }
}

function equalMinutes(
  policy: string,
  equal: readonly Equal[],
  lives: Lives,
): NonNullable<Comparison['minutesAtEqual']> {
  return Object.fromEntries(
    equal.map((name) => {
      // An exam's score is the expected number recalled on its day.
      const figureOf = (figures: Figures) => (name === 'solid' ? figures.solid : figures.sumR)
      const ratio = lives.ratio(policy, (ours, at) => {
        const sweep = SWEEP.map(at).map((figures) => ({
          figure: figureOf(figures),
          minutes: figures.minutes,
        }))
        return ratioOf(ours.minutes, minutesFor(figureOf(ours), sweep) ?? at(BASELINE).minutes)
      })
      return [name, ratio]
    }),
  )
}

/** Achieved minus desired retention of each kind: every learner and life counts the same. */
function retentionGap(own: readonly Lived[]): Comparison['retentionGap'] {
  const gaps = new Map<string, number[]>()
  for (const { kind, retention, figures } of own) {
    if (retention === null) return null
    if (figures.settledReviews === 0) continue
    const gap = figures.settledRecalls / figures.settledReviews - retention
    gaps.set(kind, [...(gaps.get(kind) ?? []), gap])
  }
  return Object.fromEntries([...gaps].map(([kind, ofKind]) => [kind, mean(ofKind)]))
}

/** The lives that were lived, by policy, learner and seed, in an order that hangs on nothing but them. */
class Lives {
  private readonly byKey: ReadonlyMap<string, Lived>
  readonly learners: readonly string[]
  private readonly all: readonly Lived[]

  constructor(all: readonly Lived[]) {
    this.all = all.toSorted((a, b) => compareText(a.learner, b.learner) || a.seed - b.seed)
    this.byKey = new Map(this.all.map((life) => [keyOf(life), life]))
    this.learners = [...new Set(this.all.map(({ learner }) => learner))]
  }

  of(policy: string): readonly Lived[] {
    return this.all.filter((life) => life.policy === policy)
  }

  /** A ratio for each life of a policy, its geometric mean for each learner, and what those come to. */
  ratio(policy: string, of: (ours: Figures, at: (peer: string) => Figures) => number): Ratio {
    const own = this.of(policy)
    return ratioOver(
      this.learners.map((learner) =>
        geometricMean(
          own
            .filter((life) => life.learner === learner)
            .map((life) => of(life.figures, (peer) => this.figures({ ...life, policy: peer }))),
        ),
      ),
    )
  }

  private figures(life: Pick<Lived, 'policy' | 'learner' | 'seed'>): Figures {
    const found = this.byKey.get(keyOf(life))
    if (found === undefined) throw new Error(`${keyOf(life)} was not lived`)
    return found.figures
  }
}

/** What tells one life from every other. */
export const keyOf = ({ policy, learner, seed }: Pick<Lived, 'policy' | 'learner' | 'seed'>): string =>
  JSON.stringify([policy, learner, seed])

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
