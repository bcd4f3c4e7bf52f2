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
export { JOIN_CODES, makeJoinCode, readJoinCode } from './join-code'
export { CLASS_ROLES, may, mayRemove, type ClassRight, type ClassRole } from './roles'
export { isTerm, termPhase, type Term } from './term'
export { copyDeckName, copySetName } from './copy-name'
export { matchSource, type EarlierItem, type Matched, type SourceItem } from './match-source'
export { changedParts, type ChangedPart, type ItemBody } from './item-parts'
export {
  afterUpdate,
  versionDiff,
  type HeldItem,
  type ItemRevision,
  type VersionDiff,
} from './version-diff'
