import { Failure } from '../../../scripts/failures.mjs'
import { AllKnowing } from './all-knowing'
import { fsrs6Policy } from './fsrs-6'
import { fixedSteps, sm2Policy } from './interval-rules'
import { offeredRetention } from './offered-retention'
import type { Policy, PolicySetting } from './policy'
import { ORDERS } from './queue-order'
import { spread } from './spread'
import { valueIteration } from './value-iteration'

/** What everything is compared with. */
export const BASELINE = 'fsrs-6-fitted-0.90-mixed'

/** Somebody who says nothing of what is ahead. */
const untold = { plannedBreak: null, examDay: null } as const

type MakePolicy = (setting: PolicySetting) => Policy

export const RETENTIONS = [0.95, 0.92, 0.9, 0.85, 0.8, 0.7] as const

/** Ours at a retention of its own, whatever the product offers. */
const SPREAD_RETENTIONS = [0.9, 0.85, 0.8] as const

/** The mark that knows R itself. */
const ALL_KNOWING_RETENTIONS = [0.9, 0.85, 0.8] as const

/** Ours with another aim until an exam is near than the product takes. */
const EARLY_AIMS = [
  ['own', null],
  ['0.85', 0.85],
  ['0.70', 0.7],
] as const

export const fittedMixed = (retention: number): string => `fsrs-6-fitted-${retention.toFixed(2)}-mixed`

const fsrs6Policies = [true, false].flatMap((isFitted) =>
  RETENTIONS.flatMap((retention) =>
    ORDERS.map((order): readonly [string, MakePolicy] => [
      `fsrs-6-${isFitted ? 'fitted' : 'default'}-${retention.toFixed(2)}-${order}`,
      () => fsrs6Policy({ retention, order, isFitted }),
    ]),
  ),
)

const policies: ReadonlyMap<string, MakePolicy> = new Map<string, MakePolicy>([
  ['spread', (setting) => spread({ ...setting, retention: offeredRetention(setting) })],
  [
    'spread-untold',
    ({ areMinutesShort }) =>
      spread({ ...untold, retention: offeredRetention({ ...untold, areMinutesShort }) }),
  ],
  ...EARLY_AIMS.map(([name, earlyAim]): readonly [string, MakePolicy] => [
    `spread-early-${name}`,
    (setting) => spread({ ...setting, retention: offeredRetention(setting), earlyAim }),
  ]),
  ...SPREAD_RETENTIONS.map((retention): readonly [string, MakePolicy] => [
    `spread-${retention.toFixed(2)}`,
    (setting) => spread({ ...setting, retention }),
  ]),
  ...fsrs6Policies,
  ['sm-2', sm2Policy],
  ['fixed-steps', fixedSteps],
  ...ALL_KNOWING_RETENTIONS.map((retention): readonly [string, MakePolicy] => [
    `all-knowing-${retention.toFixed(2)}`,
    () => new AllKnowing(retention),
  ]),
  ['value-iteration', () => valueIteration(true)],
  ['value-iteration-uncorrected', () => valueIteration(false)],
])

/** Names that can be asked for. */
export const POLICY_NAMES: readonly string[] = [...policies.keys()]

/** Ours, the baseline and peers of three sorts: what is compared unless something else is asked for. */
export const USUAL_POLICIES: readonly string[] = [
  'spread',
  BASELINE,
  'fsrs-6-fitted-0.80-mixed',
  'fsrs-6-fitted-0.90-reviews-first',
  'sm-2',
]

/**
 * All peers of a full run, without what would live the same life twice: ours at what the product offers is `spread` itself,
 * and there is nothing to be told, or to aim at, where neither a break nor an exam is ahead.
 */
export function fullPolicies(setting: PolicySetting): readonly string[] {
  const isAnythingAhead = setting.plannedBreak !== null || setting.examDay !== null
  return POLICY_NAMES.filter((name) => {
    if (/0\.95|0\.92|0\.70/.test(name) || name === `spread-${offeredRetention(setting).toFixed(2)}`)
      return false
    if (name === 'spread-untold') return isAnythingAhead
    return setting.examDay !== null || !name.startsWith('spread-early')
  })
}

/** A policy at the start of a learner's year. */
export function policyOf(name: string, setting: PolicySetting): Policy {
  const make = policies.get(name)
  if (make === undefined) throw new Failure(`There is no policy called "${name}".`)
  return make(setting)
}
