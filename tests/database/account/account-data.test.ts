import { describe, expect, it } from 'vitest'
import { database } from '@/lib/data/pool'
import { readAccountData } from '@/lib/usecases/account/account-data'
import { openLearner, openLearnerWithCards } from '../../support/learners'
import { writtenLearner } from '../../support/written-learner'

const DAY_MS = 86_400_000

describe('what the account page says of leaving', () => {
  it('asks for what the account is entered by', async () => {
    const viewer = await openLearner()
    const asks = async () => (await readAccountData(viewer)).asks
    expect(await asks()).toEqual({ email: false, password: false })
    await database.query('UPDATE users SET email = $2 WHERE id = $1', [
      viewer.userId,
      `${viewer.userId}@x.org`,
    ])
    expect(await asks()).toEqual({ email: true, password: false })
    await database.query(`UPDATE users SET password_hash = 'x' WHERE id = $1`, [viewer.userId])
    expect(await asks()).toEqual({ email: true, password: true })
  })

  it('says until when there is a demo, which has a tenth of the room', async () => {
    const { viewer } = await openLearnerWithCards(2)
    const opened = Date.parse('2026-11-20T12:00Z')
    await database.query('UPDATE users SET created_at = $2 WHERE id = $1', [viewer.userId, new Date(opened)])
    const account = await readAccountData(viewer)
    const demo = await readAccountData({ ...viewer, isDemo: true })
    expect([account.demoUntil, demo.demoUntil]).toEqual([null, opened + 7 * DAY_MS])
    expect([account.room.notes, demo.room.notes]).toEqual([
      { used: 2, most: 200_000 },
      { used: 2, most: 20_000 },
    ])
  })

  it('counts the text of notes, and the bytes of pictures and sounds', async () => {
    const viewer = await writtenLearner('room@example.org', Date.now())
    const { room } = await readAccountData(viewer)
    expect(room.media).toEqual({ used: 50_256, most: 200_000_000 })
    expect(room.text.used).toBeGreaterThan(3 * 20)
    expect(room.text.used).toBeLessThan(3 * 1000)
  })
})
