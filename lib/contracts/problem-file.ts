import type { ImportNote, ImportRefusal, ShapeFault } from '@/lib/practice/import/outcome'
import type { Skill } from '@/lib/practice/problem/skill'
import type { ProblemSource } from '@/lib/practice/template/template'

/** What a file of problems may be at most. */
export const PROBLEM_FILE_LIMITS = {
  bytes: 20_000_000,
  problems: 1000,
  /** Lists and objects inside one another, and values in all: beyond these nothing is parsed. */
  depth: 30,
  values: 1_000_000,
  /** Faults listed; more than anybody mends before trying again. */
  faults: 200,
} as const

/** A fault of a file and its place: `problems.3.steps.1.answer.value`, counted from 0 as in the file. */
export interface FileFault {
  readonly where: string
  /** The problem it is in, from 0; null outside of them. */
  readonly problem: number | null
  /** Its title as far as it has one. */
  readonly title: string | null
  readonly what: ShapeFault
}

/** A problem as it would come in; `place` is its place in the file, from 0. */
export interface IncomingProblem {
  readonly place: number
  readonly problem: ProblemSource
  readonly notes: readonly ImportNote[]
}

/** A file of problems, read: what can come in, what is refused, and what there is to mend. Nothing is changed by reading. */
export interface ReadProblemFile {
  readonly kind: 'spindle' | 'oatutor'
  readonly name: string
  readonly description: string
  readonly problems: readonly IncomingProblem[]
  /** Those of the problems that can come in. */
  readonly skills: readonly Skill[]
  readonly refused: readonly {
    readonly place: number
    readonly title: string
    readonly reason: ImportRefusal
  }[]
  /** The first of them, in the order of the file. */
  readonly faults: readonly FileFault[]
}
