import { z } from 'zod'
import { Life } from './life'
import type { Person } from './learners/people'
import { policyOf } from './policies'
import { AllKnowing } from './policies/all-knowing'
import { scenarios, type ScenarioName } from './scenarios'
import type { Figures } from './tally'

/** One life to be lived: who, with which policy, and which of their lives. */
export interface Job {
  readonly scenario: ScenarioName
  readonly policy: string
  readonly person: Person
  readonly seed: number
}

const figure = z.number().min(0)

/** What comes of a job, as a line of a results file has it. */
export const lived = z.strictObject({
  policy: z.string(),
  learner: z.string(),
  kind: z.string(),
  seed: z.number().int(),
  /** Desired retention; null where the policy has none. */
  retention: z.number().nullable(),
  figures: z.strictObject({
    solid: figure,
    sumR: figure,
    useful: figure,
    minutes: figure,
    begun: figure,
    answers: figure,
    reviews: figure,
    recalls: figure,
    settledReviews: figure,
    settledRecalls: figure,
    knowledge: figure,
    knowledgeMinutes: figure,
  }),
})
export interface Lived {
  readonly policy: string
  readonly learner: string
  readonly kind: string
  readonly seed: number
  readonly retention: number | null
  readonly figures: Figures
}

/** Lives one life. Same job, same figures, wherever and in whatever order. */
export async function liveJob({ scenario, policy: name, person, seed }: Job): Promise<Lived> {
  const policy = policyOf(name, scenarios[scenario])
  const life = new Life(person, scenarios[scenario], policy, seed)
  if (policy instanceof AllKnowing) policy.lookInto((cardId, at) => life.recallOf(cardId, at))
  const { figures } = await life.live()
  return {
    policy: name,
    learner: person.name,
    kind: person.kind,
    seed,
    retention: policy.retention,
    figures,
  }
}
