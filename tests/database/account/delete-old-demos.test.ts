import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '@/lib/data/pool'
import { deleteOldDemos } from '@/lib/usecases/account/delete-old-demos'
import { openLearnerWithCards } from '../../support/learners'

const DAY_MS = 86_400_000
/** Long ago, so that demos of other tests are none of these. */
const NOON = Date.parse('2020-03-10T12:00Z')

async function opened(at: number, { isDemo = true } = {}): Promise<string> {
  const { viewer } = await openLearnerWithCards(1)
  await database.query('UPDATE users SET is_demo = $2, created_at = $3 WHERE id = $1', [
    viewer.userId,
    isDemo,
    new Date(at),
  ])
  return viewer.userId
}

async function manyOpened(count: number, at: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => uuidv7())
  await database.query(
    'INSERT INTO users (id, is_demo, created_at) SELECT id, true, $2 FROM unnest($1::uuid[]) AS t (id)',
    [ids, new Date(at)],
  )
  await database.query(`INSERT INTO learners (user_id, zone) SELECT unnest($1::uuid[]), 'UTC'`, [ids])
  return ids
}

async function left(userIds: readonly string[]): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>('SELECT id FROM users WHERE id = ANY ($1::uuid[])', [
    userIds,
  ])
  return rows.map(({ id }) => id)
}

describe('demo learners', () => {
  beforeEach(async () => {
    await deleteOldDemos(NOON)
  })

  it('go after seven days with all they have, and nobody else does', async () => {
    const old = await opened(NOON - 7 * DAY_MS - 1)
    const young = await opened(NOON - 7 * DAY_MS)
    const person = await opened(NOON - 400 * DAY_MS, { isDemo: false })
    expect(await deleteOldDemos(NOON)).toBe(1)
    expect((await left([old, young, person])).sort()).toEqual([young, person].sort())
    expect((await database.query('SELECT FROM cards WHERE user_id = $1', [old])).rowCount).toBe(0)
    expect((await database.query('SELECT FROM cards WHERE user_id = $1', [person])).rowCount).toBe(1)
    expect(await deleteOldDemos(NOON + 1)).toBe(1)
    expect(await left([young])).toEqual([])
  })

  it('go in batches until none is left', async () => {
    const ids = await manyOpened(45, NOON - 8 * DAY_MS)
    expect(await deleteOldDemos(NOON)).toBe(45)
    expect(await left(ids)).toEqual([])
  })

  it('go once where several servers are at it', async () => {
    const ids = await manyOpened(70, NOON - 8 * DAY_MS)
    const counts = await Promise.all([1, 2, 3].map(() => deleteOldDemos(NOON)))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(70)
    expect(await left(ids)).toEqual([])
  })
})
