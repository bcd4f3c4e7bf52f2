import { setImmediate } from 'node:timers/promises'
import type { ComingProblem, ProblemImport } from '@/lib/contracts/problems'
import type { IncomingProblem, ReadProblemFile } from '@/lib/contracts/problem-file'
import type { SetRecord } from '@/lib/data/problem-sets'
import type { Skill } from '@/lib/practice/problem/skill'
import { sourceKey } from '@/lib/practice/template/same-source'
import type { ProblemSource } from '@/lib/practice/template/template'
import { cleanTexts } from './clean-source'
import { isPublishable } from './judge'

/** Templates put through the gate with one file; each takes as long as a short page. More come in as drafts. */
const GATED_TEMPLATES = 100

/** A problem to be written, with what is said of it. */
export interface PlannedProblem {
  readonly source: ProblemSource
  readonly key: string
  readonly coming: ComingProblem
}

/** What a file would come to in a set, apart from what is in the set already. */
export interface ImportPlan {
  readonly skills: readonly Skill[]
  readonly problems: readonly PlannedProblem[]
}

/** Judges the problems of a file with the skills they would have; `set` is null where one is made for them. */
export async function planImport(file: ReadProblemFile, set: SetRecord | null): Promise<ImportPlan> {
  const skills = mergedSkills(set?.skills ?? [], file.skills)
  const problems: PlannedProblem[] = []
  let templates = 0
  for (const read of file.problems) {
    const source = cleanTexts(read.problem)
    const isTemplate = source.variables.length > 0
    if (isTemplate) templates += 1
    const isPublished = (!isTemplate || templates <= GATED_TEMPLATES) && (await isPublishable(source, skills))
    problems.push({ source, key: sourceKey(source), coming: comingOf(source, read, isPublished) })
    // Others are served between one problem and the next.
    await setImmediate()
  }
  return { skills, problems }
}

const comingOf = (
  source: ProblemSource,
  { notes }: IncomingProblem,
  isPublished: boolean,
): ComingProblem => ({
  title: source.title,
  isTemplate: source.variables.length > 0,
  steps: source.problem.steps.length,
  attribution: source.attribution,
  ...{ isPublished, notes },
})

/** The skills there are, and those of a file that are new to them. */
function mergedSkills(there: readonly Skill[], more: readonly Skill[]): Skill[] {
  const known = new Set(there.map(({ slug }) => slug))
  return [...there, ...more.filter(({ slug }) => !known.has(slug)).map(cleanTexts)]
}

/** Those of a plan that a set doesn't have, each once, and the titles of the others. */
export function newOnes(
  { problems }: ImportPlan,
  there: readonly ProblemSource[],
): { readonly fresh: readonly PlannedProblem[]; readonly known: readonly string[] } {
  const keys = new Set(there.map(sourceKey))
  const fresh: PlannedProblem[] = []
  const known: string[] = []
  for (const problem of problems) {
    if (keys.has(problem.key)) known.push(problem.source.title)
    else fresh.push(problem)
    keys.add(problem.key)
  }
  return { fresh, known }
}

/** What is said of an import. */
export const importOf = (
  { kind, refused, faults }: ReadProblemFile,
  { setId, name: setName }: { readonly setId: string | null; readonly name: string },
  { fresh, known }: ReturnType<typeof newOnes>,
): ProblemImport => ({
  ...{ kind, setName, setId, known, refused, faults },
  coming: fresh.map(({ coming }) => coming),
})
