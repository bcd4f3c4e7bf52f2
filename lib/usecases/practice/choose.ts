import 'server-only'
import type { ProblemOutline } from '@/lib/data/practice-problems'
import { isDue } from '@/lib/practice/mastery/standing'
import type { Candidate, NextContext } from '@/lib/practice/next/candidate'
import { stepValue } from '@/lib/practice/skills/skill-model'
import { alongRight } from '@/lib/practice/skills/whole'
import { questionOf, skillValue } from '@/lib/practice/state/practice-state'
import type { HeldPractice } from './held'

type Known = Pick<HeldPractice, 'state' | 'skills' | 'now' | 'today'>

/** Unaided right attempts from which a skill is beyond first contact. */
const FAMILIAR = 2

/** Problems as the choice of the next one sees them: what is predicted of each, and what it would refresh. */
export function candidatesOf(known: Known, outlines: readonly ProblemOutline[]): Candidate[] {
  const due = dueSkills(known)
  return outlines.map((outline, place) => {
    const skills = [...new Set(outline.stepSkills.flat())]
    return {
      problemId: outline.problemId,
      skills,
      meanValue: meanValue(known, outline),
      isDue: skills.some((skill) => due.has(skill)),
      unmet: unmetOf(known, skills),
      lastRound: known.state.begun[outline.problemId]?.last ?? 0,
      method: outline.method,
      looksLike: outline.looksLike,
      place,
    }
  })
}

/** What came before, as the choice sees it. */
export function contextOf({ state }: Known): NextContext {
  const { problems, recent, standings } = state
  const met = Object.entries(standings)
  const familiar = new Set(met.flatMap(([skill, { rights }]) => (rights.length >= FAMILIAR ? [skill] : [])))
  const firstContact = recent.map(({ skill }) => skill).filter((skill) => !familiar.has(skill))
  return { problems, recent, firstContact: new Set(firstContact) }
}

/** Chunked skills that have come down to where they would not be called so. */
export function dueSkills({ state, now, today }: Known): ReadonlySet<string> {
  const due = Object.entries(state.standings).filter(
    ([skill, standing]) =>
      standing.chunkedOn !== null &&
      standing.lastDay < today &&
      isDue(standing, skillValue(state.model, skill, { at: now, day: today }).value),
  )
  return new Set(due.map(([skill]) => skill))
}

/** Mean V of a problem's steps, along "all right so far". */
function meanValue({ state, now, today }: Known, { problemId, stepIds, stepSkills }: ProblemOutline): number {
  const questions = stepIds.map((stepId, index) =>
    questionOf({ roundId: '', problemId }, { stepId, skills: stepSkills[index] ?? [] }),
  )
  const values = alongRight(state.model, questions, (ahead, question) =>
    stepValue(ahead, question, { at: now, day: today }),
  )
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** What skills build on and was never got right, and isn't trained by the problem itself. */
function unmetOf({ state, skills: named }: Known, skills: readonly string[]): number {
  const needed = new Set(skills.flatMap((skill) => named.get(skill)?.prerequisites ?? []))
  return [...needed].filter(
    (skill) => !skills.includes(skill) && named.has(skill) && !isBegun(state.standings[skill]),
  ).length
}

/** Whether a skill was ever got right. */
export const isBegun = (standing: HeldPractice['state']['standings'][string] | undefined): boolean =>
  standing !== undefined && (standing.rights.length > 0 || standing.lastRight === true)
