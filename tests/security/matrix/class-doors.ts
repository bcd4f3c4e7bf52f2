import type { ClassRole } from '@/lib/classes'

const EVERYBODY: readonly ClassRole[] = ['instructor', 'assistant', 'learner']
const STAFF: readonly ClassRole[] = ['instructor', 'assistant']
const INSTRUCTORS: readonly ClassRole[] = ['instructor']
const LEARNERS: readonly ClassRole[] = ['learner']

const classes = 'action app/(learn)/classes/actions.ts'
const reports = 'action app/(learn)/classes/report-actions.ts'
const inviting = 'action app/(learn)/classes/[classId]/people/invite/actions.ts'
const assignments = 'action app/(learn)/classes/[classId]/assignments/actions.ts'
const assignment = 'page /classes/[classId]/assignments/[assignmentId]'

/** Which roles of a class each of its doors is open to; to everybody else, former members among them, there is no class. */
export const CLASS_DOORS: Readonly<Record<string, readonly ClassRole[]>> = {
  'page /classes/[classId]': EVERYBODY,
  'page /classes/[classId]/seen': EVERYBODY,
  'page /classes/[classId]/people': STAFF,
  'page /classes/[classId]/people/invite': STAFF,
  'page /classes/[classId]/discuss': STAFF,
  'page /classes/[classId]/settings': INSTRUCTORS,
  'page /classes/[classId]/copy': INSTRUCTORS,
  'page /classes/[classId]/assign': INSTRUCTORS,
  [assignment]: EVERYBODY,
  [`${assignment}/learners`]: STAFF,
  [`${assignment}/surprises`]: STAFF,
  [`${assignment}/publish`]: INSTRUCTORS,
  [`${assignment}/settings`]: INSTRUCTORS,
  [`${assignment}/update`]: LEARNERS,
  'GET /api/classes/[classId]/export': STAFF,
  [`${classes}#copyClassAction`]: INSTRUCTORS,
  [`${classes}#changeClassAction`]: INSTRUCTORS,
  [`${classes}#archiveClassAction`]: INSTRUCTORS,
  [`${classes}#joinCodeAction`]: STAFF,
  [`${classes}#leaveClassAction`]: EVERYBODY,
  [`${classes}#changeRoleAction`]: INSTRUCTORS,
  [`${classes}#removeMemberAction`]: STAFF,
  [`${classes}#askBackAction`]: STAFF,
  [`${reports}#discussAction`]: STAFF,
  [`${reports}#comparisonsAction`]: INSTRUCTORS,
  [`${inviting}#previewInvitationsAction`]: STAFF,
  [`${inviting}#sendInvitationsAction`]: STAFF,
  [`${inviting}#resendInvitationAction`]: STAFF,
  [`${inviting}#dropInvitationAction`]: STAFF,
  [`${assignments}#publishAndAssignAction`]: INSTRUCTORS,
  [`${assignments}#assignAction`]: INSTRUCTORS,
  [`${assignments}#publishVersionAction`]: INSTRUCTORS,
  [`${assignments}#changeAssignmentAction`]: INSTRUCTORS,
  [`${assignments}#endAssignmentAction`]: INSTRUCTORS,
  [`${assignments}#setExceptionAction`]: INSTRUCTORS,
  [`${assignments}#removeExceptionAction`]: INSTRUCTORS,
  [`${assignments}#startAssignmentAction`]: LEARNERS,
  [`${assignments}#takeUpdateAction`]: LEARNERS,
}

/** Doors about classes by which one comes into one. */
export const DOORS_INTO_CLASSES: readonly string[] = [
  'page /classes',
  'page /classes/new',
  'page /classes/join',
  'page /classes/invitation',
  'page /classes/[classId]/back',
  `${classes}#openClassAction`,
  `${classes}#joinClassAction`,
  `${classes}#comeBackAction`,
  'action app/(learn)/classes/invitation/actions.ts#lookAtInvitationAction',
  'action app/(learn)/classes/invitation/actions.ts#acceptInvitationAction',
]
