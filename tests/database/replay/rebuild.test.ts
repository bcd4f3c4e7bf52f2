import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { staleLearners } from '@/lib/data/learner-models'
import { database, pool } from '@/lib/data/pool'
import { MODEL_VERSION } from '@/lib/learning'
import type { Grade } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { auditLearner, isClean, type Audit } from '@/lib/usecases/audit-learner'
import { rebuildLearner } from '@/lib/usecases/rebuild-learner'
import { recordEvents } from '@/lib/usecases/record-events'
import { Device } from '../../support/device'
import { openLearner, openLearnerWithCards } from '../../support/learners'
import { caches, expectReplayed, learnerRow, logRows } from '../../support/log-rows'

const NOON = Date.parse('2026-11-22T12:00Z')
const DAY_MS = 86_400_000

/** A learner with a fortnight of answers, one of them taken back, and settings changed on the way. */
async function practised() {
  const { viewer, deckId, cardIds } = await openLearnerWithCards(4)
  const device = new Device()
  const answers = Array.from({ length: 30 }, (_, index) =>
    device.answer(cardIds[index % 4] ?? '', NOON - (30 - index) * (DAY_MS / 2), ((index % 4) + 1) as Grade),
  )
  await acceptEvents(viewer, answers.slice(0, 15), NOON)
  await recordEvents(viewer, [{ kind: 'retention', deckId, retention: 0.8 }], NOON)
  await acceptEvents(viewer, [...answers.slice(15), device.takeBack(answers[20]?.eventId ?? '', NOON)], NOON)
  return { viewer, deckId, cardIds, device }
}

async function audit(viewer: Viewer): Promise<Audit> {
  const result = await auditLearner(viewer)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

describe('an audit', () => {
  it('finds nothing where nobody meddled', async () => {
    const { viewer, cardIds } = await practised()
    const found = await audit(viewer)
    expect(isClean(found)).toBe(true)
    expect(found).toMatchObject({ events: 32, cards: cardIds.length, modelVersion: MODEL_VERSION })
  })

  const tampering = [
    [
      'a card’s stability',
      'UPDATE card_states SET stability = stability + 1e-12 WHERE user_id = $1 AND card_id = $2',
      'cardDifferences',
    ],
    [
      'a card’s day',
      'UPDATE card_states SET due_day = due_day + 1 WHERE user_id = $1 AND card_id = $2',
      'cardDifferences',
    ],
    [
      'a card’s shelf',
      `UPDATE card_states SET shelf = 'suspended' WHERE user_id = $1 AND card_id = $2`,
      'cardDifferences',
    ],
    ['a missing card', 'DELETE FROM card_states WHERE user_id = $1 AND card_id = $2', 'cardDifferences'],
    [
      'the model',
      `UPDATE learner_models SET state = jsonb_set(state::jsonb, '{model,updates}', '99') WHERE user_id = $1 AND $2::uuid IS NOT NULL`,
      'learnerDifference',
    ],
    [
      'the counter',
      'UPDATE learner_models SET next_seq = next_seq + 1 WHERE user_id = $1 AND $2::uuid IS NOT NULL',
      'counterDifference',
    ],
    [
      'the learner’s desired retention',
      'UPDATE learners SET desired_retention = 0.85 WHERE user_id = $1 AND $2::uuid IS NOT NULL',
      'retentionDifference',
    ],
    [
      'a deck’s desired retention',
      'UPDATE decks SET desired_retention = NULL WHERE user_id = $1 AND $2::uuid IS NOT NULL',
      'retentionDifference',
    ],
  ] as const

  it.each(tampering)(
    'finds %s changed behind the log’s back, and a rebuild repairs it',
    async (_, statement, where) => {
      const { viewer, cardIds, device } = await practised()
      const before = await caches(viewer)
      await database.query(statement, [viewer.userId, cardIds[0]])
      const found = await audit(viewer)
      expect(isClean(found)).toBe(false)
      expect(isClean({ ...found, [where]: where === 'cardDifferences' ? [] : null })).toBe(true)
      expect(await rebuildLearner(viewer)).toEqual({ ok: true, value: null })
      expect(await caches(viewer)).toEqual(before)
      await acceptEvents(viewer, [device.answer(cardIds[1] ?? '', NOON)], NOON)
      await expectReplayed(viewer)
    },
  )

  it('says so when there is no such learner', async () => {
    const nobody = { userId: '01a20000-0000-7000-8000-00000000dead', isDemo: false }
    expect(await auditLearner(nobody)).toEqual({ ok: false, error: 'no-learner' })
    expect(await rebuildLearner(nobody)).toEqual({ ok: false, error: 'no-learner' })
  })
})

describe('a model of another version', () => {
  /** Caches and predictions as version 1 left them: two weights, and nothing about a card but its trace. */
  async function makeStale(viewer: Viewer): Promise<void> {
    const owner = await pool().connect()
    try {
      await owner.query('RESET ROLE')
      await owner.query(
        `UPDATE learner_models SET model_version = 1, state = jsonb_set(state::jsonb - 'load', '{model}',
           '{"version": 1, "weights": [0.1, 0], "covariance": [0.05, 0, 0, 0.05], "updates": 7}') WHERE user_id = $1`,
        [viewer.userId],
      )
      await owner.query('UPDATE card_states SET history = NULL, due_day = due_day + 2 WHERE user_id = $1', [
        viewer.userId,
      ])
      await owner.query(
        'UPDATE events SET model_version = 1, value = 0.77, value_low = 0.7, value_high = 0.8, delta = 0.23 WHERE user_id = $1 AND value IS NOT NULL',
        [viewer.userId],
      )
    } finally {
      await owner.query('SET ROLE spindle_app')
      owner.release()
    }
  }

  it('is rebuilt from the log before the next answer', async () => {
    const { viewer, cardIds, device } = await practised()
    await makeStale(viewer)
    const result = await acceptEvents(viewer, [device.answer(cardIds[0] ?? '', NOON)], NOON)
    expect(result).toMatchObject({ ok: true, value: [{ status: 'applied', seq: 33 }] })
    await expectReplayed(viewer)
    const versions = (await logRows(viewer)).map((row) => row['model_version'])
    expect(new Set(versions)).toEqual(new Set([null, 1, MODEL_VERSION]))
  })

  it('leaves predictions as they were served, and compares those of its own version only', async () => {
    const { viewer } = await practised()
    await makeStale(viewer)
    const served = (await logRows(viewer)).map((row) => row['value'])
    await rebuildLearner(viewer)
    expect((await logRows(viewer)).map((row) => row['value'])).toEqual(served)
    expect((await learnerRow(viewer)).model?.modelVersion).toBe(MODEL_VERSION)
    await expectReplayed(viewer)
  })

  it('is found by the job that rebuilds all, which goes on where it stopped', async () => {
    const [first, second] = [await practised(), await practised()].map(({ viewer }) => viewer)
    if (first === undefined || second === undefined) throw new Error('no learners')
    await makeStale(first)
    await makeStale(second)
    const mine = (ids: string[]) => ids.filter((id) => [first.userId, second.userId].includes(id))
    expect(mine(await staleLearners(MODEL_VERSION, null, 100_000)).sort()).toEqual(
      [first.userId, second.userId].sort(),
    )
    expect(mine(await staleLearners(MODEL_VERSION, first.userId, 100_000))).toEqual([second.userId])
    await rebuildLearner(first)
    expect(mine(await staleLearners(MODEL_VERSION, null, 100_000))).toEqual([second.userId])
    await rebuildLearner(second)
    expect(mine(await staleLearners(MODEL_VERSION, null, 100_000))).toEqual([])
  })

  it('is made for a learner who has none, also when the log is not empty', async () => {
    const viewer = await openLearner()
    await rebuildLearner(viewer)
    expect((await learnerRow(viewer)).model).toMatchObject({ modelVersion: MODEL_VERSION, nextSeq: 1 })
    const { viewer: other, cardIds, device } = await practised()
    await database.query('DELETE FROM learner_models WHERE user_id = $1', [other.userId])
    await database.query('DELETE FROM journal WHERE user_id = $1', [other.userId])
    await acceptEvents(other, [device.answer(cardIds[0] ?? '', NOON)], NOON)
    expect((await learnerRow(other)).model?.nextSeq).toBe(34)
    await expectReplayed(other)
  })

  it('holds nobody up when several come at the same time', async () => {
    const { viewer, cardIds } = await practised()
    await makeStale(viewer)
    const results = await Promise.all(
      cardIds.map((cardId) => acceptEvents(viewer, [new Device().answer(cardId, NOON)], NOON)),
    )
    for (const [index, result] of results.entries()) {
      if (result.ok) continue
      await acceptEvents(viewer, [new Device().answer(cardIds[index] ?? '', NOON)], NOON)
    }
    expect(await logRows(viewer)).toHaveLength(36)
    await expectReplayed(viewer)
  })
})
