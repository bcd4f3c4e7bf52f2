import { describe, expect, it } from 'vitest'
import {
  discussSchema,
  learnersQuerySchema,
  overviewQuerySchema,
  surprisesQuerySchema,
} from '@/lib/contracts/report'

const USUAL = { at: 'then', by: 'items', order: 'lowest' }

describe('what an address asks of a class’s figures', () => {
  it('is the usual where it says nothing, or something else', () => {
    expect(overviewQuerySchema.parse({})).toEqual(USUAL)
    expect(
      overviewQuerySchema.parse({ assignment: ['a', 'b'], at: 'x', by: ['tags'], order: '', more: '1' }),
    ).toEqual(USUAL)
    expect(surprisesQuerySchema.parse({ sort: 'x', tag: ['a'], page: '-3' })).toEqual({
      sort: 'lowest',
      tag: '',
      text: '',
      page: 1,
    })
    expect(learnersQuerySchema.parse({ page: '1e9' }).page).toBe(1)
  })

  it('is what it says where that can be', () => {
    const assignment = '01900000-0000-7000-8000-000000000000'
    const asked = { assignment, at: 'now', by: 'tags', order: 'spread' }
    expect(overviewQuerySchema.parse(asked)).toEqual(asked)
    expect(
      surprisesQuerySchema.parse({ sort: 'recalled', tag: 'tests', text: ' error ', page: '2' }),
    ).toEqual({
      sort: 'recalled',
      tag: 'tests',
      text: 'error',
      page: 2,
    })
  })
})

describe('noting something to discuss', () => {
  it('takes whole names and nothing else', () => {
    const id = '01900000-0000-7000-8000-000000000000'
    const item = { classId: id, assignmentId: id, itemId: id, state: 'open' }
    expect(discussSchema.safeParse(item).success).toBe(true)
    for (const wrong of [{}, { ...item, state: 'gone' }, { ...item, more: 1 }, { ...item, itemId: 'x' }])
      expect(discussSchema.safeParse(wrong).success).toBe(false)
  })
})
