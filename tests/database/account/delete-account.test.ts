import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { openSession } from '@/lib/auth/open-session'
import { hashPassword } from '@/lib/auth/passwords'
import type { Viewer } from '@/lib/contracts/viewer'
import { becomeEraser } from '@/lib/data/erase'
import { database } from '@/lib/data/pool'
import { selectLiveSession } from '@/lib/data/sessions'
import { transaction } from '@/lib/data/transaction'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { deleteAccount } from '@/lib/usecases/account/delete-account'
import { createDeck } from '@/lib/usecases/create-deck'
import { Device } from '../../support/device'
import { emptyTablesOf, everythingOf, openFullLearner } from '../../support/full-learner'
import { inDatabase, whoWaitsFor } from '../../support/in-database'
import { openLearner, openLearnerWithCards } from '../../support/learners'

/** Not long ago: counts of long ago are swept away. */
const now = Date.now()
const PASSWORD = 'four words in row'
/** Of every owner of the matrix. */
const OWNERS_PASSWORD = 'a spindle turns the wool'
const DONE = { ok: true, value: null }
const nothing = { email: '', password: '' }

const tablesWithRows = async (viewer: Viewer) =>
  Object.entries(await everythingOf(viewer))
    .filter(([, rows]) => rows.length > 0)
    .map(([table]) => table)

async function openLearnerWithPassword() {
  const viewer = await openLearner()
  const email = `${viewer.userId}@example.org`
  await database.query('UPDATE users SET email = $2, password_hash = $3 WHERE id = $1', [
    viewer.userId,
    email,
    await hashPassword(PASSWORD),
  ])
  return { viewer, email }
}

describe('deleting an account', () => {
  it('leaves nothing in any table, and takes nothing of anybody else’s', async () => {
    const { viewer, owner } = await openFullLearner()
    const other = await openFullLearner()
    expect(await emptyTablesOf(viewer)).toEqual([])
    const before = await everythingOf(other.viewer)
    expect(await deleteAccount(viewer, { email: owner.email, password: OWNERS_PASSWORD }, now)).toEqual(DONE)
    expect(await tablesWithRows(viewer)).toEqual([])
    expect(await everythingOf(other.viewer)).toEqual(before)
  })

  it('ends every session of it', async () => {
    const viewer = await openLearner()
    const { sessionId, sessionNumber } = await openSession(viewer, 'password', null, now)
    await deleteAccount(viewer, nothing, now)
    expect(await selectLiveSession(viewer.userId, sessionId, sessionNumber)).toBeNull()
  })

  it('needs the address and the password', async () => {
    const { viewer, email } = await openLearnerWithPassword()
    const attempt = (given: { email: string; password: string }) => deleteAccount(viewer, given, now)
    const refused = (code: string) => ({ ok: false, error: { code } })
    expect(await attempt({ email: 'ada@example.org', password: PASSWORD })).toEqual(refused('another-email'))
    expect(await attempt({ email, password: '' })).toEqual(refused('another-password'))
    expect(await attempt({ email, password: `${PASSWORD}s` })).toEqual(refused('another-password'))
    expect(await tablesWithRows(viewer)).toEqual(['learners', 'users'])
    expect(await attempt({ email, password: PASSWORD })).toEqual(DONE)
    expect(await tablesWithRows(viewer)).toEqual([])
  })

  it('lets nobody guess the password at a device that was left open', async () => {
    const { viewer, email } = await openLearnerWithPassword()
    for (let i = 0; i < 10; i++) await deleteAccount(viewer, { email, password: `guess ${i}` }, now)
    expect(await deleteAccount(viewer, { email, password: PASSWORD }, now)).toMatchObject({
      ok: false,
      error: { code: 'too-many' },
    })
  })

  it('is done by a role that can only read and delete', async () => {
    const { viewer } = await openLearnerWithPassword()
    const changing = transaction(async (connection) => {
      await becomeEraser(connection)
      await connection.query('UPDATE users SET email = NULL WHERE id = $1', [viewer.userId])
    })
    await expect(changing).rejects.toMatchObject({ code: '42501' })
    const { rows } = await database.query('SELECT current_user::text AS role')
    expect(rows).toEqual([{ role: 'spindle_app' }])
  })

  it('twice is done once', async () => {
    const viewer = await openLearner()
    expect(await Promise.all([1, 2].map(() => deleteAccount(viewer, nothing, now)))).toEqual([DONE, DONE])
    expect(await deleteAccount(viewer, nothing, now)).toEqual(DONE)
    expect(await tablesWithRows(viewer)).toEqual([])
  })
})

describe('what is written while its account is deleted', () => {
  it('goes with it where it was under way before', async () => {
    const viewer = await openLearner()
    await inDatabase(process.env.DATABASE_URL ?? '', async (client: pg.Client) => {
      await client.query('BEGIN')
      await client.query('INSERT INTO decks (id, user_id, name) VALUES ($1, $2, $3)', [
        uuidv7(),
        viewer.userId,
        'Rivers',
      ])
      const deleting = deleteAccount(viewer, nothing, now)
      await whoWaitsFor(client)
      await client.query('COMMIT')
      expect(await deleting).toEqual(DONE)
    })
    expect(await tablesWithRows(viewer)).toEqual([])
  })

  it('is not written where it comes after', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(1)
    await deleteAccount(viewer, nothing, now)
    const [cardId = ''] = cardIds
    await acceptEvents(viewer, [new Device().answer(cardId, now)], now).catch(() => null)
    await createDeck(viewer, { name: 'Rivers', parentId: null }, now).catch(() => null)
    expect(await tablesWithRows(viewer)).toEqual([])
  })

  it('is gone whatever the order', async () => {
    for (let round = 0; round < 5; round++) {
      const { viewer, cardIds } = await openLearnerWithCards(3)
      const writes = cardIds.flatMap((cardId) => [
        acceptEvents(viewer, [new Device().answer(cardId, now)], now),
        createDeck(viewer, { name: `Deck of ${cardId}`, parentId: null }, now),
      ])
      const [deleted] = await Promise.allSettled([deleteAccount(viewer, nothing, now), ...writes])
      expect(deleted).toEqual({ status: 'fulfilled', value: DONE })
      expect(await tablesWithRows(viewer)).toEqual([])
    }
  })
})
