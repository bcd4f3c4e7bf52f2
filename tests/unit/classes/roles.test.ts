import { describe, expect, it } from 'vitest'
import { CLASS_ROLES, may, mayRemove } from '@/lib/classes'

describe('a role in a class', () => {
  it.each([
    ['see-learners', ['instructor', 'assistant']],
    ['admit-learners', ['instructor', 'assistant']],
    ['change-class', ['instructor']],
    ['change-roles', ['instructor']],
    ['assign', ['instructor']],
  ] as const)('has the right to %s for %j alone', (right, roles) => {
    expect(CLASS_ROLES.filter((role) => may(role, right))).toEqual(roles)
  })

  it('removes learners as whoever admits them, and those who teach as an instructor alone', () => {
    const removed = CLASS_ROLES.map((role) => CLASS_ROLES.filter((other) => mayRemove(role, other)))
    expect(removed).toEqual([['instructor', 'assistant', 'learner'], ['learner'], []])
  })
})
