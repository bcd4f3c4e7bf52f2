import { contentPrior } from './content-prior'
import type { SkillBenchModel } from './model'
import { SkillFollower } from './skill-follower'

/** Spindle's own, starting from what the other students were like at the same content. */
export const valueFunction: SkillBenchModel = {
  name: 'value-function',
  fit(others) {
    const prior = contentPrior(others)
    return () => new SkillFollower(prior)
  },
}

/** The same of somebody who is the first to practise the content, as the app starts. */
export const valueFunctionOwnData: SkillBenchModel = {
  name: 'value-function-own-data',
  fit: () => () => new SkillFollower(),
}
