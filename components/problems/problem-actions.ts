import type {
  AddProblemInput,
  EditProblemInput,
  EditSetInput,
  MoveProblemInput,
  ProblemSetProblem,
  PublishProblemInput,
  SetSkillsInput,
  UndoProblemImport,
} from '@/lib/contracts/problems'
import type { Result } from '@/lib/contracts/result'

type Done<Value = null> = Promise<Result<Value, ProblemSetProblem>>

/** Something done to a set as a whole. */
export type SetAction = (input: { readonly setId: string }) => Done

/** Something done to a problem as a whole. */
export type ProblemAction = (input: { readonly problemId: string }) => Done

export type CreateSet = (input: { readonly name: string }) => Done<{ readonly setId: string }>
export type TakeStarterSet = (input: { readonly slug: string }) => Done<{ readonly setId: string }>
export type AddSkill = (input: {
  readonly setId: string
  readonly name: string
}) => Done<{ readonly slug: string; readonly name: string }>

export type UndoImport = (input: UndoProblemImport) => Done

/** What the page of a set hands to its parts. */
export interface SetActions {
  readonly edit: (input: EditSetInput) => Done
  readonly setSkills: (input: SetSkillsInput) => Done
  readonly addSkill: AddSkill
  readonly pause: SetAction
  readonly resume: SetAction
  readonly remove: SetAction
  readonly restore: SetAction
  readonly moveProblem: (input: MoveProblemInput) => Done
  readonly duplicateProblem: (input: { readonly problemId: string }) => Done<{ readonly problemId: string }>
  readonly removeProblem: ProblemAction
  readonly restoreProblem: ProblemAction
}

/** What the form of a problem is given. */
export interface EditorActions {
  readonly add: (input: AddProblemInput) => Done<{ readonly problemId: string }>
  readonly edit: (input: EditProblemInput) => Done<{ readonly version: number }>
  readonly publish: (input: PublishProblemInput) => Done
  readonly unpublish: ProblemAction
  readonly remove: ProblemAction
  readonly restore: ProblemAction
  readonly addSkill: AddSkill
}
