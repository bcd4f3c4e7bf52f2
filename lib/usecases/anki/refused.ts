import type { AnkiImportProblem } from '@/lib/contracts/anki'

/** Thrown where an import can't go on, so that nothing of it stays. */
export class Refused extends Error {
  constructor(readonly problem: AnkiImportProblem) {
    super(problem.code)
  }
}
