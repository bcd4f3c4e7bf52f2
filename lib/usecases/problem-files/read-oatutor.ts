import { setImmediate } from 'node:timers/promises'
import { oatutorItem } from '@/lib/contracts/oatutor'
import {
  PROBLEM_FILE_LIMITS as MOST,
  type FileFault,
  type IncomingProblem,
  type ReadProblemFile,
} from '@/lib/contracts/problem-file'
import { problemSource } from '@/lib/contracts/problem-set'
import { oatutorProblem } from '@/lib/practice/import/oatutor'
import { plainOf } from '@/lib/practice/import/oatutor-text'
import type { Skill } from '@/lib/practice/problem/skill'
import { readTemplate } from '@/lib/practice/template/variant'
import type { ProblemSource } from '@/lib/practice/template/template'
import { problemFiles as words } from '@/lib/words/problem-files'
import { shapeFaults } from './shape-faults'
import { titleIn } from './title-in'

/** Reads problems as OATutor's pools have them, with their steps and hints in them. */
export async function readOatutorFile(rows: readonly unknown[]): Promise<ReadProblemFile> {
  const problems: IncomingProblem[] = []
  const refused: ReadProblemFile['refused'][number][] = []
  const faults: FileFault[] = []
  const skills = new Map<string, Skill>()
  const courses = new Set<string>()
  for (const [place, row] of rows.entries()) {
    // Others are served between one problem and the next.
    await setImmediate()
    const item = oatutorItem.safeParse(row, { reportInput: true })
    if (!item.success) {
      faults.push(...shapeFaults(item.error.issues, [place], place, titleIn(row)))
      continue
    }
    const title = plainOf(item.data.title).slice(0, 200) || item.data.id
    const read = oatutorProblem(item.data)
    const where = read.ok ? obstacle(read.value.problem) : null
    if (!read.ok) refused.push({ place, title, reason: read.error })
    else if (where !== null) refused.push({ place, title, reason: { code: 'not-usable', where } })
    else {
      problems.push({ place, problem: read.value.problem, notes: read.value.notes })
      for (const skill of read.value.skills) skills.set(skill.slug, skill)
      courses.add(plainOf(item.data.courseName))
    }
  }
  const [course] = courses
  return {
    kind: 'oatutor',
    name:
      courses.size === 1 && course !== undefined && course !== '' ? course.slice(0, 200) : words.fromOatutor,
    description: '',
    problems,
    skills: [...skills.values()],
    refused,
    faults: faults.slice(0, MOST.faults),
  }
}

/** The way to a place at which what came of a problem is none of ours after all; null where it is one. */
function obstacle(problem: ProblemSource): string | null {
  const shape = problemSource.safeParse(problem)
  if (!shape.success) return shape.error.issues[0]?.path.join('.') ?? ''
  const template = readTemplate(problem)
  return template.ok ? null : (template.error[0]?.where ?? '')
}
