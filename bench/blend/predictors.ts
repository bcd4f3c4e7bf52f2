import { clampLogit, logistic } from '@/lib/learning'
import { OWN_PREDICTIONS } from '@/lib/scheduling'
import type { SeededRandom } from '@/lib/scheduling/seeded-random'
import type { Asked } from './people'

/** Somebody who says, before an answer, how likely they are to recall it. */
export interface Predictor {
  readonly name: string
  /** Log-odds of their prediction, from what is known before the answer. */
  readonly logOdds: (asked: Omit<Asked, 'recalled'>, random: SeededRandom) => number
}

/** Feels how likely recall is, with an error of so many log-odds, and is sure by so many too much. */
const feeling =
  (error: number, tooSure = 0): Predictor['logOdds'] =>
  ({ chance }, random) =>
    clampLogit(chance) + tooSure + random.normal() * error

export const PREDICTORS: readonly Predictor[] = [
  { name: 'knows well', logOdds: feeling(0.5) },
  { name: 'knows', logOdds: feeling(1) },
  { name: 'knows, too sure', logOdds: feeling(1, 1.5) },
  { name: 'knows, too unsure', logOdds: feeling(1, -1.5) },
  { name: 'noisy', logOdds: feeling(2.5) },
  {
    name: 'says what the model says',
    logOdds: ({ prediction }, random) => clampLogit(prediction.value) + random.normal() * 0.5,
  },
  { name: 'always likely', logOdds: () => clampLogit(0.75) },
  { name: 'always sure', logOdds: () => clampLogit(0.95) },
  { name: 'by chance', logOdds: (_, random) => clampLogit(random.uniform()) },
  {
    name: 'contrary',
    logOdds: ({ chance }, random) => -clampLogit(chance) + random.normal(),
  },
]

/** The prediction on offer that is nearest to what somebody feels. */
export function ownPrediction({ logOdds }: Predictor, asked: Asked, random: SeededRandom): number {
  const felt = logistic(logOdds(asked, random))
  return OWN_PREDICTIONS.reduce((best, offered) =>
    Math.abs(offered - felt) < Math.abs(best - felt) ? offered : best,
  )
}
