import type { ProblemSetFile } from '@/lib/contracts/problem-set'
import type { Skill } from '@/lib/practice/problem/skill'
import type { ProblemSource } from '@/lib/practice/template/template'

/** A set of problems with the skills they name. */
export interface ProblemSet {
  readonly name: string
  readonly description: string
  readonly skills: readonly Skill[]
  readonly problems: readonly ProblemSource[]
}

/** The set as a file in our own form, which `readProblemFile` reads as the same set. */
export const writeProblemFile = ({ name, description, skills, problems }: ProblemSet): string =>
  `${JSON.stringify({ format: 'spindle-problem-set', version: 1, name, description, skills, problems } satisfies FileOf, null, 2)}\n`

type FileOf = {
  readonly [Key in keyof ProblemSetFile]: Key extends keyof ProblemSet ? ProblemSet[Key] : ProblemSetFile[Key]
}
