/** What somebody is in a class. */
export const CLASS_ROLES = ['instructor', 'assistant', 'learner'] as const

export type ClassRole = (typeof CLASS_ROLES)[number]

/** What not everybody in a class may do. */
export type ClassRight =
  /** See what the privacy wall leaves open of its learners. */
  | 'see-learners'
  /** Let learners in: codes, links, letters; remove and re-admit them. */
  | 'admit-learners'
  /** Name, dates and zone, archive, comparisons. */
  | 'change-class'
  /** Say who is instructor or assistant, and remove those. */
  | 'change-roles'
  /** Publish what is to be learned, assign it, and make exceptions for learners. */
  | 'assign'

const RIGHTS: Readonly<Record<ClassRole, readonly ClassRight[]>> = {
  instructor: ['see-learners', 'admit-learners', 'change-class', 'change-roles', 'assign'],
  assistant: ['see-learners', 'admit-learners'],
  learner: [],
}

/** Whether somebody with a role has a right. */
export const may = (role: ClassRole, right: ClassRight): boolean => RIGHTS[role].includes(right)

/** Whether somebody may invite, remove or re-admit somebody with that role. */
export const mayRemove = (role: ClassRole, other: ClassRole): boolean =>
  may(role, other === 'learner' ? 'admit-learners' : 'change-roles')
