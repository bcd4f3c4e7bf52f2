import type { ReadProblem } from '../expression/read'

/** Why a template can't be used; `where` is the way to the place: `steps.1.answer.value`. */
export interface TemplateFault {
  readonly where: string
  readonly what: FaultKind
}

export type FaultKind =
  | { readonly code: 'formula'; readonly text: string; readonly problem: ReadProblem }
  /** A hole or formula that is never closed. */
  | { readonly code: 'not-closed'; readonly text: string }
  | { readonly code: 'no-comparison'; readonly text: string }
  | { readonly code: 'name'; readonly name: string }
  | { readonly code: 'name-twice'; readonly name: string }
  | { readonly code: 'nothing-to-draw'; readonly name: string }
