import type { LoggedStep } from './log'

/** A first attempt at a step, with what is known of it when it is shown beside its history. */
export interface Step extends LoggedStep {
  /** Place among all steps of the log that are predicted. */
  readonly index: number
  /** One at least: where the log doesn't say, the step's own name stands for the skill. */
  readonly skills: readonly string[]
  /** The step, whoever tries it. */
  readonly itemId: string
  /** This going through its problem, of the student's. */
  readonly chain: string
  /** When it was shown, on a clock that the step's own stamp hardly moves. */
  readonly shownAt: number
  /** Days so far; nights are gaps of six hours and more. */
  readonly day: number
}

/** Steps that were taken at once: one answer, logged as several. All are predicted before any is learned from. */
export type Action = readonly Step[]

/** What one student did, in order. */
export interface StudentLog {
  readonly studentId: string
  readonly actions: readonly Action[]
}

export interface PreparedSkillLog {
  readonly students: readonly StudentLog[]
  /** All steps, by their index. */
  readonly steps: readonly Step[]
}

/** Stamps this close, of one student and problem, are of one action. */
const AT_ONCE_MS = 1000
/** Up to this gap a step counts as shown when the last thing before it was logged. */
const WITHIN_MS = 10 * 60_000
/** Longer gaps are rounded down to this ratio's powers. */
const GRID = Math.SQRT2
const NIGHT_MS = 6 * 3_600_000

/**
 * Lays a log out: first attempts in the order of their stamps, student by student.
 *
 * Logs differ in what they stamp, the showing of a step or its answer, and durations in what they end with. Whichever it
 * is, the time between is how long the answer took, and that gives its outcome away. So the clock here is read from what
 * was logged *before*: within ten minutes a step was shown when the last line before it was stamped; after longer gaps
 * the gap's own length counts, rounded down to powers of √2, so that the minute an answer took is lost in it.
 *
 * A problem is gone through anew when another came between or a night did. Of a step that comes again within one going
 * through, only the first attempt counts.
 */
export function prepareSkillLog(lines: readonly LoggedStep[]): PreparedSkillLog {
  const byStudent = new Map<string, LoggedStep[]>()
  for (const line of lines) {
    const own = byStudent.get(line.studentId)
    if (own === undefined) byStudent.set(line.studentId, [line])
    else own.push(line)
  }
  const steps: Step[] = []
  const students = [...byStudent].map(([studentId, own]) => {
    const inOrder = own.toSorted((a, b) => a.stampedAt - b.stampedAt)
    return { studentId, actions: actionsOf(inOrder, steps) }
  })
  return { students, steps }
}

/** Adds one student's first attempts to `steps`, and gives them by action. */
function actionsOf(lines: readonly LoggedStep[], steps: Step[]): Action[] {
  const actions: Step[][] = []
  let previous: LoggedStep | null = null
  let first: LoggedStep | null = null
  let [clock, day, goes] = [lines[0]?.stampedAt ?? 0, 0, 0]
  let tried = new Set<string>()
  for (const line of lines) {
    const { problemId, stepId, stampedAt } = line
    const gap = previous === null ? 0 : stampedAt - previous.stampedAt
    const isNight = gap >= NIGHT_MS
    if (isNight) day += 1
    if (isNight || previous?.problemId !== problemId) {
      goes += 1
      tried = new Set()
    }
    const isAtOnce = first?.problemId === problemId && stampedAt - first.stampedAt <= AT_ONCE_MS
    if (!isAtOnce) {
      clock = (previous?.stampedAt ?? stampedAt) + rounded(gap)
      first = line
    }
    previous = line
    if (tried.has(stepId)) continue
    tried.add(stepId)
    const step = {
      ...line,
      index: steps.length,
      skills: skillsOf(line),
      itemId: JSON.stringify([problemId, stepId]),
      ...{ chain: String(goes), shownAt: clock, day },
    }
    steps.push(step)
    const last = actions.at(-1)
    if (isAtOnce && last !== undefined && last[0]?.chain === step.chain) last.push(step)
    else actions.push([step])
  }
  return actions
}

/** Names that no step's and no skill's can be mistaken for each other's. */
const skillsOf = ({ skills, stepId }: LoggedStep): string[] =>
  skills.length === 0 ? [`step: ${stepId}`] : skills.map((skill) => `skill: ${skill}`)

/** What counts of a gap between two stamps, milliseconds. */
function rounded(gap: number): number {
  if (gap < WITHIN_MS) return 0
  return Math.round(WITHIN_MS * GRID ** Math.floor(Math.log(gap / WITHIN_MS) / Math.log(GRID) + 1e-9))
}
