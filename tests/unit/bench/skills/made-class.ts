import type { LoggedStep } from '@/bench/skills/log'
import { simulateClass } from '@/bench/skills/simulated/class'

/** The first attempts of a small made-up class, few of each student. */
export function smallClass(students = 4, steps = 60): LoggedStep[] {
  const log = simulateClass({ seed: 7, students })
  const counts = new Map<string, number>()
  return log.filter(({ studentId }) => {
    counts.set(studentId, (counts.get(studentId) ?? 0) + 1)
    return (counts.get(studentId) ?? 0) <= steps
  })
}

/** A step of a log, right and a minute after 1970 but for what is said. */
export const loggedStep = (change: Partial<LoggedStep>): LoggedStep => ({
  studentId: 's',
  problemId: 'p',
  stepId: '1',
  skills: ['a'],
  stampedAt: 60_000,
  isRight: true,
  hints: 0,
  durationMs: 5_000,
  ...change,
})

/** A log as its file has it. */
export function csvOf(steps: readonly LoggedStep[]): string {
  const lines = steps.map(({ studentId, problemId, stepId, skills, stampedAt, isRight, hints, durationMs }) =>
    [
      studentId,
      `"${problemId}"`,
      stepId,
      skills.join('~~'),
      stampedAt,
      isRight ? 1 : 0,
      hints,
      durationMs ?? '',
    ].join(),
  )
  return ['student_id,problem_id,step_id,skill_ids,time_ms,correct,hints,duration_ms', ...lines, ''].join(
    '\n',
  )
}
