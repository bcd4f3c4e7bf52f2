import type { EditorActions, SetActions } from '@/components/problems/problem-actions'
import {
  addSkillAction,
  deleteSetAction,
  editSetAction,
  pauseSetAction,
  restoreSetAction,
  resumeSetAction,
  setSkillsAction,
} from './actions'
import {
  addProblemAction,
  deleteProblemAction,
  duplicateProblemAction,
  editProblemAction,
  moveProblemAction,
  publishProblemAction,
  restoreProblemAction,
  unpublishProblemAction,
} from './problem-actions'

/** What the page of a set hands to its parts. */
export const setActions: SetActions = {
  edit: editSetAction,
  setSkills: setSkillsAction,
  addSkill: addSkillAction,
  pause: pauseSetAction,
  resume: resumeSetAction,
  remove: deleteSetAction,
  restore: restoreSetAction,
  moveProblem: moveProblemAction,
  duplicateProblem: duplicateProblemAction,
  removeProblem: deleteProblemAction,
  restoreProblem: restoreProblemAction,
}

/** What the pages hand to the form of a problem. */
export const editorActions: EditorActions = {
  add: addProblemAction,
  edit: editProblemAction,
  publish: publishProblemAction,
  unpublish: unpublishProblemAction,
  remove: deleteProblemAction,
  restore: restoreProblemAction,
  addSkill: addSkillAction,
}
