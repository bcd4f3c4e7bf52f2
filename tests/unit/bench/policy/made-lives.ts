import type { Lived } from '@/bench/policy/job'

const figures = {
  solid: 100,
  sumR: 120,
  useful: 90,
  minutes: 60,
  begun: 150,
  answers: 400,
  reviews: 200,
  recalls: 160,
  settledReviews: 100,
  settledRecalls: 85,
  knowledge: 1000,
  knowledgeMinutes: 20,
}

/** A life that came out as said. */
export const lifeOf = (
  policy: string,
  learner: string,
  own: Partial<Lived['figures']> = {},
  rest: Partial<Pick<Lived, 'seed' | 'kind' | 'retention'>> = {},
): Lived => ({
  policy,
  learner,
  kind: 'act-r',
  seed: 1,
  retention: 0.9,
  ...rest,
  figures: { ...figures, ...own },
})
