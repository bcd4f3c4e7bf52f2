export { JOIN_CODES, makeJoinCode, readJoinCode } from './join-code'
export { CLASS_ROLES, may, mayRemove, type ClassRight, type ClassRole } from './roles'
export { isTerm, termPhase, type Term } from './term'
