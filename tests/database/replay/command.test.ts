import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { MODEL_VERSION } from '@/lib/learning'
import { database } from '@/lib/data/pool'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { Device } from '../../support/device'
import { openLearnerWithCards } from '../../support/learners'
import { caches, expectReplayed } from '../../support/log-rows'

const NOON = Date.parse('2026-11-22T12:00Z')
const root = path.resolve(import.meta.dirname, '../../..')

/** Runs the command as `npm run replay` does, on the tests' database. */
function replayCommand(...args: string[]): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/replay.ts', ...args],
    { cwd: root, encoding: 'utf8' },
  )
  return { code: status, output: stdout + stderr }
}

async function learnerWithAddress() {
  const { viewer, cardIds } = await openLearnerWithCards(2)
  const email = `${uuidv7()}@example.org`
  await database.query('UPDATE users SET email = $2 WHERE id = $1', [viewer.userId, email])
  const device = new Device()
  await acceptEvents(
    viewer,
    [-9, -5, -1].map((days) => device.answer(cardIds[0] ?? '', NOON + days * 86_400_000)),
    NOON,
  )
  return { viewer, email, cardId: cardIds[0] ?? '' }
}

/** Each run starts a Node of its own. */
describe('npm run replay', { timeout: 120_000 }, () => {
  it('ends with 0 where everything is as the log says', async () => {
    const { email } = await learnerWithAddress()
    expect(replayCommand('--user', email.toUpperCase())).toEqual({
      code: 0,
      output: `3 events, 2 cards, model version ${MODEL_VERSION}.\nEverything is as the log says.\n`,
    })
  })

  it('reports a difference and ends with 1, changing nothing; with --write it mends the rows', async () => {
    const { viewer, email, cardId } = await learnerWithAddress()
    const before = await caches(viewer)
    await database.query('UPDATE card_states SET lapses = 7 WHERE card_id = $1', [cardId])
    const found = replayCommand('--user', email)
    expect(found.code).toBe(1)
    expect(found.output).toContain(`${cardId}: memory.lapses 7, by the log 0`)
    expect(replayCommand('--user', email, '--write')).toMatchObject({ code: 0 })
    expect(await caches(viewer)).toEqual(before)
    await expectReplayed(viewer)
  })

  it('rebuilds every learner of another model version', async () => {
    const { viewer } = await learnerWithAddress()
    const before = await caches(viewer)
    await database.query(`UPDATE learner_models SET model_version = 999, state = '{}' WHERE user_id = $1`, [
      viewer.userId,
    ])
    expect(replayCommand('--all-stale')).toMatchObject({ code: 0 })
    expect(await caches(viewer)).toEqual(before)
  })

  it('says what is wrong with what it was given', () => {
    expect(replayCommand('--everybody').code).toBe(1)
    expect(replayCommand('--user', 'nobody@example.org')).toEqual({
      code: 1,
      output: 'There is no account with this e-mail address.\n',
    })
  })
})
