import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { MODEL_VERSION } from '@/lib/learning'
import { applyAnswer, futures, newCard, newLearner, studyDay, usualClock } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { recordEvents } from '@/lib/usecases/record-events'
import { Device } from '../../support/device'
import { openLearner, openLearnerWithCards } from '../../support/learners'
import { cardStates, expectReplayed, learnerRow, logRows, outcomes, receiptsOf } from '../../support/log-rows'

const NOON = Date.parse('2026-11-22T12:00Z')
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** A card of a learner of one, by its place. */
const at = (ids: readonly string[], index: number): string => ids[index] ?? ''

describe('accepting answers', () => {
  it('serves what the browser predicted, and logs it with the trace before', async () => {
    const { viewer, deckId, cardIds } = await openLearnerWithCards(1)
    const cardId = at(cardIds, 0)
    const device = new Device()
    const first = device.answer(cardId, NOON - 10 * DAY_MS, 3)
    const second = device.answer(cardId, NOON, 1)
    const result = await acceptEvents(viewer, [first, second], NOON)

    const rows = await logRows(viewer)
    const noteId = (await cardStates(viewer)).get(cardId)?.noteId ?? ''
    const shown = (answer: typeof first) => ({
      shownAt: answer.shownAt,
      studyDay: studyDay(answer.shownAt, usualClock('UTC')),
      retention: 0.9,
      siblingAnsweredAt: null,
    })
    const unseen = newCard({ cardId, noteId, deckId })
    const once = applyAnswer({ ...shown(first), card: unseen, learner: newLearner() }, 3, first.answeredAt)
    const predicted = futures({ ...shown(second), card: once.card, learner: once.learner })

    expect(outcomes(result)).toEqual(['applied', 'applied'])
    expect(receiptsOf(result)[0]).toMatchObject({ seq: 1, served: null })
    expect(receiptsOf(result)[1]).toMatchObject({
      seq: 2,
      served: {
        ...predicted.prediction,
        delta: predicted.outcomes[1].delta,
        dueDay: studyDay(NOON, usualClock('UTC')),
      },
    })
    expect(rows[0]).toMatchObject({ value: null, delta: null, stability_before: null, study_day: 20769 })
    expect(rows[1]).toMatchObject({
      model_version: MODEL_VERSION,
      value: predicted.prediction?.value,
      value_low: predicted.prediction?.low,
      value_high: predicted.prediction?.high,
      delta: predicted.outcomes[1].delta,
      stability_before: predicted.traceBefore?.stability,
      difficulty_before: predicted.traceBefore?.difficulty,
    })
  })

  it('keeps what the learner predicted, saw and typed, and which device and sitting it was', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(1)
    const device = new Device()
    const more = { ownPrediction: 0.75, sawPrediction: true, response: 'Ouagadougou 🏙' }
    await acceptEvents(viewer, [device.answer(at(cardIds, 0), NOON, 4, more)], NOON)
    const [row] = await logRows(viewer)
    expect(row).toMatchObject({
      own_prediction: 0.75,
      saw_prediction: true,
      response: 'Ouagadougou 🏙',
      device_id: device.deviceId,
      device_seq: '0',
      sitting_id: device.sittingId,
      grade: 4,
      clock_cut: false,
      at: new Date(NOON),
      shown_at: new Date(NOON - 4000),
      accepted_at: new Date(NOON),
    })
  })

  it('takes a batch in by the order of the device, not by the order it was sent in', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(1)
    const device = new Device()
    const first = device.answer(at(cardIds, 0), NOON - 2 * DAY_MS, 3)
    const second = device.answer(at(cardIds, 0), NOON - DAY_MS, 1)
    const third = device.answer(at(cardIds, 0), NOON, 3)
    const receipts = receiptsOf(await acceptEvents(viewer, [third, first, second], NOON))
    expect(receipts.map(({ eventId }) => eventId)).toEqual([first.eventId, second.eventId, third.eventId])
    expect((await logRows(viewer)).map((row) => row['event_id'])).toEqual(
      [first, second, third].map(({ eventId }) => eventId),
    )
  })

  it('sets a clock that lies ahead back to its own, marks that, and keeps how long the answer took', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(2)
    const device = new Device()
    const ahead = device.answer(at(cardIds, 0), NOON + 3 * DAY_MS, 3, { shownAt: NOON + 3 * DAY_MS - 9000 })
    const buried = device.bury(at(cardIds, 1), NOON + 1, 20780)
    expect(outcomes(await acceptEvents(viewer, [ahead, buried], NOON))).toEqual(['applied', 'applied'])
    const rows = await logRows(viewer)
    expect(rows[0]).toMatchObject({
      clock_cut: true,
      at: new Date(NOON),
      shown_at: new Date(NOON - 9000),
      study_day: studyDay(NOON, usualClock('UTC')),
    })
    expect(rows[1]).toMatchObject({ clock_cut: true, at: new Date(NOON) })
    expect((await learnerRow(viewer)).model?.state.tally?.seconds).toBe(9)
    await expectReplayed(viewer)
  })

  it('counts no time before a card’s last answer', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(1)
    const phone = new Device()
    const laptop = new Device()
    await acceptEvents(viewer, [phone.answer(at(cardIds, 0), NOON, 3)], NOON)
    const earlier = laptop.answer(at(cardIds, 0), NOON - 2 * DAY_MS, 3)
    const [receipt] = receiptsOf(await acceptEvents(viewer, [earlier], NOON + MINUTE_MS))
    expect(receipt?.status === 'applied' && receipt.served?.value).toBeGreaterThan(0.99)
    await expectReplayed(viewer)
  })

  it('reckons study days from 04:00 in the learner’s zone at the time', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(3, 'Pacific/Auckland')
    const device = new Device()
    // 03:30 and 04:30 on 23 November in Auckland (UTC+13).
    const late = device.answer(at(cardIds, 0), Date.parse('2026-11-22T14:30Z'))
    const early = device.answer(at(cardIds, 1), Date.parse('2026-11-22T15:30Z'))
    const now = Date.parse('2026-11-23T00:00Z')
    await acceptEvents(viewer, [late, early], now)
    await recordEvents(
      viewer,
      [{ kind: 'zone', zone: 'America/Los_Angeles', dayStartMinute: 240, heldDay: null }],
      now,
    )
    const travelled = device.answer(at(cardIds, 2), Date.parse('2026-11-22T15:30Z'))
    await acceptEvents(viewer, [travelled], now)
    const days = (await logRows(viewer)).flatMap((row) => row['study_day'] ?? [])
    expect(days).toEqual([20779, 20780, 20779])
    await expectReplayed(viewer)
  })

  it('learns from a day’s first answer to a card only, and counts every answer of the day', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(1)
    const device = new Device()
    const answers = [-5 * DAY_MS, -2 * MINUTE_MS, -MINUTE_MS].map((ago, index) =>
      device.answer(at(cardIds, 0), NOON + ago, index === 1 ? 1 : 3),
    )
    await acceptEvents(viewer, answers, NOON)
    const { model } = await learnerRow(viewer)
    expect(model?.state.model.updates).toBe(1)
    expect(model?.state.tally).toEqual({
      day: studyDay(NOON, usualClock('UTC')),
      seconds: 8,
      answers: 2,
      newCards: 0,
    })
    const card = (await cardStates(viewer)).get(at(cardIds, 0))
    expect(card).toMatchObject({ stage: 'review', memory: { reps: 2, lapses: 1 } })
  })

  it('sets cards aside and buries them', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(2)
    const device = new Device()
    const events = [
      device.shelve(at(cardIds, 0), NOON, 'suspended'),
      device.bury(at(cardIds, 1), NOON, 20780),
    ]
    expect(outcomes(await acceptEvents(viewer, events, NOON))).toEqual(['applied', 'applied'])
    let states = await cardStates(viewer)
    expect(states.get(at(cardIds, 0))?.shelf).toBe('suspended')
    expect(states.get(at(cardIds, 1))?.buriedUntil).toBe(20780)
    const back = [device.shelve(at(cardIds, 0), NOON, 'active'), device.bury(at(cardIds, 1), NOON, null)]
    await acceptEvents(viewer, back, NOON)
    states = await cardStates(viewer)
    expect(states.get(at(cardIds, 0))?.shelf).toBe('active')
    expect(states.get(at(cardIds, 1))?.buriedUntil).toBeNull()
    await expectReplayed(viewer)
  })

  it('takes in answers to cards whose note is gone', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(1)
    await recordEvents(viewer, [{ kind: 'shelve', cardId: at(cardIds, 0), shelf: 'removed' }], NOON)
    const result = await acceptEvents(viewer, [new Device().answer(at(cardIds, 0), NOON)], NOON)
    expect(outcomes(result)).toEqual(['applied'])
    expect((await cardStates(viewer)).get(at(cardIds, 0))).toMatchObject({
      shelf: 'removed',
      stage: 'review',
    })
    await expectReplayed(viewer)
  })
})

describe('sending again', () => {
  it('changes nothing', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(2)
    const device = new Device()
    const answer = device.answer(at(cardIds, 0), NOON - MINUTE_MS, 3)
    const batch = [answer, device.takeBack(answer.eventId, NOON), device.bury(at(cardIds, 1), NOON, 20790)]
    await acceptEvents(viewer, batch, NOON)
    const before = {
      rows: await logRows(viewer),
      cards: await cardStates(viewer),
      learner: await learnerRow(viewer),
    }
    expect(outcomes(await acceptEvents(viewer, batch, NOON + MINUTE_MS))).toEqual([
      'duplicate',
      'duplicate',
      'duplicate',
    ])
    expect({
      rows: await logRows(viewer),
      cards: await cardStates(viewer),
      learner: await learnerRow(viewer),
    }).toEqual(before)
  })

  it('takes the new events of a batch that was partly taken in', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(3)
    const device = new Device()
    const events = cardIds.map((cardId) => device.answer(cardId, NOON))
    await acceptEvents(viewer, events.slice(0, 2), NOON)
    expect(outcomes(await acceptEvents(viewer, events, NOON))).toEqual(['duplicate', 'duplicate', 'applied'])
    expect(await logRows(viewer)).toHaveLength(3)
  })

  it('counts an event that is in a batch twice once', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(1)
    const answer = new Device().answer(at(cardIds, 0), NOON)
    expect(outcomes(await acceptEvents(viewer, [answer, answer], NOON))).toEqual(['applied', 'duplicate'])
    expect(await logRows(viewer)).toHaveLength(1)
  })

  it('keeps events of two learners with one id apart', async () => {
    const [ada, bea] = [await openLearnerWithCards(1), await openLearnerWithCards(1)]
    const device = new Device()
    const answer = device.answer(at(ada.cardIds, 0), NOON)
    const other = { ...device.answer(at(bea.cardIds, 0), NOON), eventId: answer.eventId }
    expect(outcomes(await acceptEvents(ada.viewer, [answer], NOON))).toEqual(['applied'])
    expect(outcomes(await acceptEvents(bea.viewer, [other], NOON))).toEqual(['applied'])
  })
})

describe('refusing', () => {
  it('gives each reason and takes in the rest of the batch', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(2)
    const stranger = await openLearnerWithCards(1)
    const device = new Device()
    const known = device.answer(at(cardIds, 0), NOON)
    const buried = device.bury(at(cardIds, 1), NOON, 20790)
    await acceptEvents(viewer, [known, buried], NOON)
    const batch = [
      device.answer(uuidv7(), NOON),
      device.answer(at(stranger.cardIds, 0), NOON),
      device.shelve(at(stranger.cardIds, 0), NOON, 'suspended'),
      device.takeBack(uuidv7(), NOON),
      device.takeBack(buried.eventId, NOON),
      { ...device.answer(at(cardIds, 1), NOON), eventId: known.eventId },
      { ...device.takeBack(known.eventId, NOON), eventId: known.eventId },
      device.answer(at(cardIds, 1), NOON),
    ]
    expect(outcomes(await acceptEvents(viewer, batch, NOON))).toEqual([
      'unknown-card',
      'unknown-card',
      'unknown-card',
      'unknown-answer',
      'unknown-answer',
      'event-id-taken',
      'event-id-taken',
      'applied',
    ])
    expect(await logRows(viewer)).toHaveLength(3)
    expect(await logRows(stranger.viewer)).toHaveLength(0)
    expect((await cardStates(stranger.viewer)).get(at(stranger.cardIds, 0))?.shelf).toBe('active')
    await expectReplayed(viewer)
  })

  it('refuses to take back what it refused', async () => {
    const { viewer } = await openLearnerWithCards(1)
    const device = new Device()
    const answer = device.answer(uuidv7(), NOON)
    const batch = [answer, device.takeBack(answer.eventId, NOON)]
    expect(outcomes(await acceptEvents(viewer, batch, NOON))).toEqual(['unknown-card', 'unknown-answer'])
    expect((await learnerRow(viewer)).model?.nextSeq).toBe(1)
  })

  it('refuses everything of somebody who has no cards', async () => {
    const viewer = await openLearner()
    const { cardIds } = await openLearnerWithCards(1)
    expect(outcomes(await acceptEvents(viewer, [new Device().answer(at(cardIds, 0), NOON)], NOON))).toEqual([
      'unknown-card',
    ])
  })

  it('says so when the learner is gone', async () => {
    const { cardIds } = await openLearnerWithCards(1)
    const nobody = { userId: uuidv7(), isDemo: false }
    expect(await acceptEvents(nobody, [new Device().answer(at(cardIds, 0), NOON)], NOON)).toEqual({
      ok: false,
      error: 'no-learner',
    })
  })
})
