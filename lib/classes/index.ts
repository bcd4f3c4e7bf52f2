export {
  daysToWork,
  defaultFacts,
  factFaults,
  factsFor,
  LATE_RULES,
  phaseOf,
  targetDay,
  type AssignmentException,
  type AssignmentFacts,
  type AssignmentPhase,
  type LateRule,
} from './assignment'
export {
  INVITATION_MS,
  KEPT_MS,
  stateOf,
  waitAfter,
  type InvitationState,
  type InvitationTimes,
} from './invitation'
export { JOIN_CODES, makeJoinCode, readJoinCode } from './join-code'
export { isOnSchedule, sharePassed, type Progress, type Schedule } from './on-schedule'
export { quarterOf, type Quarter, type Ranked } from './quarters'
export {
  COLUMN,
  median,
  readyAt,
  recallColumns,
  type Expected,
  type Ready,
  type RecallColumn,
} from './readiness'
export { CLASS_ROLES, may, mayRemove, type ClassRight, type ClassRole } from './roles'
export { stillMissing, type Missing } from './still-missing'
export {
  bySurprise,
  SURPRISE_ORDERS,
  surpriseByTag,
  type ClassSurprise,
  type SurpriseOrder,
} from './surprise-map'
export { isTerm, termPhase, type Term } from './term'
export { copyDeckName, copySetName } from './copy-name'
export { matchSource, type EarlierItem, type Matched, type SourceItem } from './match-source'
export { changedParts, type ChangedPart, type ItemBody } from './item-parts'
export { afterUpdate, versionDiff, type HeldItem, type ItemRevision, type VersionDiff } from './version-diff'
export { LEAST_COMPARED, LEAST_CORRELATED, LEAST_GROUP, LEAST_SAME_ANSWER } from './wall'
export {
  readAddresses,
  readRoster,
  type Roster,
  type RosterFault,
  type RosterField,
  type RosterProblem,
  type RosterRow,
  type RosterRules,
} from './roster'
