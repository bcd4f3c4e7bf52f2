import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import {
  PROBLEM_FILE_LIMITS as MOST,
  type FileFault,
  type IncomingProblem,
  type ReadProblemFile,
} from '@/lib/contracts/problem-file'
import { problemSetFile, problemSource } from '@/lib/contracts/problem-set'
import type { Skill } from '@/lib/practice/problem/skill'
import { skillOf } from '@/lib/practice/import/oatutor-skills'
import { readTemplate } from '@/lib/practice/template/variant'
import type { ProblemSource } from '@/lib/practice/template/template'
import { shapeFaults } from './shape-faults'
import { titleIn } from './title-in'

/** The file but for its problems, which are read one by one so that a fault in one keeps no other back. */
const frame = problemSetFile.extend({ problems: z.array(z.unknown()).max(MOST.problems) })

/** Reads a file in our own form. */
export async function readSpindleFile(json: unknown): Promise<ReadProblemFile> {
  const read = frame.safeParse(json, { reportInput: true })
  if (!read.success)
    return { ...NOTHING, faults: shapeFaults(read.error.issues, [], null, null).slice(0, MOST.faults) }
  const { name, description, skills, problems: rows } = read.data
  const faults: FileFault[] = skillFaults(skills)
  const problems: IncomingProblem[] = []
  for (const [place, row] of rows.entries()) {
    // Others are served between one problem and the next.
    await setImmediate()
    const problem = problemSource.safeParse(row, { reportInput: true })
    const found = problem.success
      ? faultsOf(problem.data, place)
      : shapeFaults(problem.error.issues, ['problems', place], place, titleIn(row))
    if (problem.success && found.length === 0) problems.push({ place, problem: problem.data, notes: [] })
    faults.push(...found)
  }
  return {
    kind: 'spindle',
    name,
    description,
    problems,
    skills: allSkills(skills, problems),
    refused: [],
    faults: faults.slice(0, MOST.faults),
  }
}

const NOTHING = { kind: 'spindle', name: '', description: '', problems: [], skills: [], refused: [] } as const

function faultsOf(problem: ProblemSource, place: number): FileFault[] {
  const fault = (where: string, what: FileFault['what']): FileFault => ({
    where: `problems.${place}.${where}`,
    problem: place,
    title: problem.title,
    what,
  })
  const { steps } = problem.problem
  const twice = steps.flatMap(({ id }, index) =>
    steps.findIndex((step) => step.id === id) < index
      ? [fault(`problem.steps.${index}.id`, { code: 'step-twice', id })]
      : [],
  )
  const template = readTemplate(problem)
  if (template.ok) return twice
  return [
    ...twice,
    ...template.error.map(({ where, what }) => fault(placeOf(where), { code: 'template', fault: what })),
  ]
}

/** A template's faults are placed from its problem, or from its variables and constraints. */
const placeOf = (where: string): string =>
  /^(?:variables|constraints)/.test(where) ? where : `problem.${where}`

const skillFaults = (skills: readonly Skill[]): FileFault[] =>
  skills.flatMap(({ slug }, index) =>
    skills.findIndex((skill) => skill.slug === slug) < index
      ? [{ where: `skills.${index}.slug`, problem: null, title: null, what: { code: 'skill-twice', slug } }]
      : [],
  )

/** The skills of the file, and those that its problems name alone: they are called by their slugs. */
function allSkills(listed: readonly Skill[], problems: readonly IncomingProblem[]): Skill[] {
  const skills = new Map(listed.toReversed().map((skill) => [skill.slug, skill]))
  const inOrder = new Map(listed.map(({ slug }) => [slug, skills.get(slug)]))
  for (const { problem } of problems) {
    for (const slug of problem.problem.steps.flatMap((step) => step.skills)) {
      if (!inOrder.has(slug)) {
        inOrder.set(slug, { slug, name: skillOf(slug.replaceAll('-', ' '))?.name ?? slug, prerequisites: [] })
      }
    }
  }
  return [...inOrder.values()].filter((skill) => skill !== undefined)
}
