import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { problemSetFile, type ProblemSetFile } from '@/lib/contracts/problem-set'
import { authorsExpression } from '@/lib/practice/answers/read-spec'
import { workOut } from '@/lib/practice/expression/work-out'
import { mapProblem } from '@/lib/practice/problem/map-problem'
import type { Problem } from '@/lib/practice/problem/problem'
import type { ProblemSource } from '@/lib/practice/template/template'
import { readTemplate, variantOf, type Template, type Variant } from '@/lib/practice/template/variant'

const folder = path.join(import.meta.dirname, '../../prisma/problem-sets')

/** A problem set that ships with Spindle. */
export interface ShippedSet {
  readonly name: string
  readonly set: ProblemSetFile
}

/** The sets that ship, each read as an import would read it. */
export const shippedSets: readonly ShippedSet[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    name,
    set: problemSetFile.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))),
  }))

export const shippedProblems: readonly ProblemSource[] = shippedSets.flatMap(({ set }) => set.problems)

export function templateOf(source: ProblemSource): Template {
  const template = readTemplate(source)
  if (!template.ok) throw new Error(`${source.title}: ${JSON.stringify(template.error)}`)
  return template.value
}

/** The problem's variants of the seeds 0 … count − 1. */
export function variantsOf(source: ProblemSource, count: number): Variant[] {
  const template = templateOf(source)
  return Array.from({ length: count }, (_, seed) => {
    const variant = variantOf(template, seed)
    if (!variant.ok) throw new Error(`${source.title}, seed ${seed}: ${JSON.stringify(variant.error)}`)
    return variant.value
  })
}

/** All texts of a problem that a learner may read. */
export function textsOf(problem: Problem): string[] {
  const texts: string[] = []
  mapProblem(problem, { text: (text) => (texts.push(text), text), formula: (formula) => formula })
  return texts
}

/** What the author gives as the number of a step. */
export function numberAt({ steps }: Problem, id: string): number {
  const answer = steps.find((step) => step.id === id)?.answer
  const value = answer?.type === 'number' ? authorsExpression(answer.value, []) : null
  if (value === null) throw new Error(`no number at ${id}`)
  return workOut(value, {})
}

/** Looks at the first hundred variants of the problem of this title, each with the numbers it came from. */
export function everyVariant(
  title: string,
  check: (problem: Problem, numbers: Variant['drawn']['numbers']) => void,
) {
  const source = shippedProblems.find((problem) => problem.title === title)
  if (source === undefined) throw new Error(`no problem is called ${title}`)
  for (const { problem, drawn } of variantsOf(source, 100)) check(problem, drawn.numbers)
}
