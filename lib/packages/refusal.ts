import type { PackageProblem } from '@/lib/anki/read/package-problem'

/** Carries a problem out of a stream that it ends. */
export class Refusal extends Error {
  constructor(readonly problem: PackageProblem) {
    super(problem.code)
  }
}
