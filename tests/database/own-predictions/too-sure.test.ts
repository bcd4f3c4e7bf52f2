import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { latestOwnPredictions, toldTooSure } from '@/lib/data/own-predictions'
import { database } from '@/lib/data/pool'
import type { Grade } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { putAwayTooSureNote } from '@/lib/usecases/own-predictions/put-away'
import { tellTooSure } from '@/lib/usecases/own-predictions/tell-too-sure'
import { Device } from '../../support/device'
import { openLearner, openLearnerWithCards } from '../../support/learners'
import { outcomes } from '../../support/log-rows'

const NOON = Date.parse('2026-11-22T12:00Z')
const DAY_MS = 86_400_000

/** Somebody whose one card has a prediction, and who then answers it once a day. */
async function openPredictor() {
  const { viewer, cardIds } = await openLearnerWithCards(1)
  const device = new Device()
  const cardId = cardIds[0] ?? ''
  let at = NOON - 200 * DAY_MS
  const answer = (grade: Grade, more: Parameters<Device['answer']>[3] = {}) =>
    device.answer(cardId, (at += DAY_MS), grade, more)
  const accept = async (...events: Parameters<typeof acceptEvents>[1][number][]) => {
    const said = outcomes(await acceptEvents(viewer, events, NOON))
    expect(said).toEqual(events.map(() => 'applied'))
  }
  // A card never seen has no prediction of the model's, so this one counts for nothing.
  await accept(answer(3, { ownPrediction: 0.95 }))
  return { viewer, device, answer, accept }
}

const sure = (own: number) => ({ ownPrediction: own })
const endOf = ({ userId }: Viewer, sittingId = uuidv7()) => ({ userId, sittingId })

/** Somebody who was sure of 30 cards and missed 6 of them. */
async function openTooSure() {
  const made = await openPredictor()
  await made.accept(
    ...Array.from({ length: 30 }, (_, index) => made.answer(index % 5 === 0 ? 1 : 3, sure(0.95))),
  )
  return made
}

describe('the latest own predictions', () => {
  it('are those made unseen beside one of the model’s, newest first, without what was taken back', async () => {
    const { viewer, device, answer, accept } = await openPredictor()
    const takenBack = answer(1, sure(0.05))
    await accept(
      answer(3, sure(0.25)),
      answer(3),
      answer(1, { ...sure(0.5), sawPrediction: true }),
      answer(1, sure(0.75)),
      takenBack,
      device.takeBack(takenBack.eventId, NOON),
      answer(2, sure(0.95)),
    )
    const all = [
      { own: 0.95, recalled: true },
      { own: 0.75, recalled: false },
      { own: 0.25, recalled: true },
    ]
    expect(await latestOwnPredictions(viewer, 30)).toEqual(all)
    expect(await latestOwnPredictions(viewer, 2)).toEqual(all.slice(0, 2))
    expect(await latestOwnPredictions(await openLearner(), 30)).toEqual([])
  })
})

describe('being told that one was too sure', () => {
  it('happens at the end of one sitting, as often as it is looked at, until it is put away', async () => {
    const { viewer } = await openTooSure()
    const [end, later] = [endOf(viewer), endOf(viewer)]
    const said = { ok: true, value: { predictions: 30, expected: expect.closeTo(0.95, 9), recalled: 0.8 } }
    expect(await tellTooSure(viewer, end, NOON)).toEqual(said)
    expect(await tellTooSure(viewer, end, NOON + 1)).toEqual(said)
    expect(await tellTooSure(viewer, later, NOON + DAY_MS)).toEqual({ ok: true, value: null })
    expect(await putAwayTooSureNote(viewer, later)).toEqual({ ok: true, value: null })
    expect(await tellTooSure(viewer, end, NOON + 2)).toEqual(said)

    expect(await putAwayTooSureNote(viewer, end)).toEqual({ ok: true, value: null })
    for (const looked of [end, later])
      expect(await tellTooSure(viewer, looked, NOON + DAY_MS)).toEqual({ ok: true, value: null })
    const { rows } = await database.query('SELECT told_too_sure_at AS at FROM learners WHERE user_id = $1', [
      viewer.userId,
    ])
    expect(rows).toEqual([{ at: new Date(NOON) }])
  })

  it('happens at one end only where two devices come to theirs at once', async () => {
    const { viewer } = await openTooSure()
    const ends = await Promise.all([1, 2, 3, 4].map(() => tellTooSure(viewer, endOf(viewer), NOON)))
    expect(ends.filter((said) => said.ok && said.value !== null)).toHaveLength(1)
  })

  it('waits until there are enough, and leaves no trace before', async () => {
    const { viewer, answer, accept } = await openPredictor()
    await accept(...Array.from({ length: 29 }, () => answer(1, sure(0.95))))
    expect(await tellTooSure(viewer, endOf(viewer), NOON)).toEqual({ ok: true, value: null })
    expect((await toldTooSure(viewer)).told).toBeNull()
    await accept(answer(1, sure(0.95)))
    expect(await tellTooSure(viewer, endOf(viewer), NOON)).toMatchObject({ value: { recalled: 0 } })
  })

  it('doesn’t happen to who is not asked any more, and of nobody else’s sitting', async () => {
    const { viewer } = await openTooSure()
    await database.query(`UPDATE learners SET own_prediction = 'never' WHERE user_id = $1`, [viewer.userId])
    expect(await tellTooSure(viewer, endOf(viewer), NOON)).toEqual({ ok: true, value: null })
    await database.query(`UPDATE learners SET own_prediction = 'always' WHERE user_id = $1`, [viewer.userId])

    const stranger = await openLearner()
    const end = endOf(viewer)
    const refused = { ok: false, error: { code: 'not-found' } }
    expect(await tellTooSure(stranger, end, NOON)).toEqual(refused)
    expect(await tellTooSure(viewer, end, NOON)).toMatchObject({ ok: true, value: { predictions: 30 } })
    expect(await putAwayTooSureNote(stranger, end)).toEqual(refused)
    expect((await toldTooSure(viewer)).told).toEqual({ sittingId: end.sittingId })
  })
})
