import 'server-only'
import { problemSource, skill } from '@/lib/contracts/problem-set'
import type { StarterSetDto } from '@/lib/contracts/problems'
import type { Skill } from '@/lib/practice/problem/skill'
import type { ProblemSource } from '@/lib/practice/template/template'
import { database } from './pool'

/** A set that ships with Spindle, whole. */
export interface StarterSet {
  readonly slug: string
  readonly name: string
  readonly description: string
  readonly skills: readonly Skill[]
  readonly problems: readonly ProblemSource[]
}

/** The sets that ship with Spindle, by name. The same for everybody. */
export async function starterSets(): Promise<StarterSetDto[]> {
  const { rows } = await database.query<StarterSetDto>(
    `SELECT slug, name, description, licence, jsonb_array_length(problems) AS problems
     FROM starter_problem_sets ORDER BY name`,
  )
  return rows
}

/** One of the sets that ship with Spindle, whole, or with null all of them, by slug. */
export async function wholeStarterSets(slug: string | null): Promise<StarterSet[]> {
  const { rows } = await database.query<StarterSet>(
    `SELECT slug, name, description, skills, problems FROM starter_problem_sets
     WHERE $1::text IS NULL OR slug = $1 ORDER BY slug`,
    [slug],
  )
  // A file leaves out what has its usual value; a problem has all of it.
  return rows.map((row) => ({
    ...row,
    skills: row.skills.map((each) => skill.parse(each)),
    problems: row.problems.map((each) => problemSource.parse(each)),
  }))
}
