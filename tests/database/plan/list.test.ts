import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { database } from '@/lib/data/pool'
import { orderPlan, removePlanItem } from '@/lib/usecases/plan/order-plan'
import { plannedBlock, listToday, readPlan } from '@/lib/usecases/plan/read-plan'
import { savePlanItem } from '@/lib/usecases/plan/save-plan-item'
import { tickPlanItem } from '@/lib/usecases/plan/tick-plan-item'
import { done, MINUTE, NINE, openRecordingLearner } from '../../support/focus'
import { addDeck, openLearner } from '../../support/learners'
import { itemRows, TODAY, TOMORROW, toWrite, write } from '../../support/plan'

const HOUR = 60 * MINUTE
const processes = (items: readonly { readonly process: string }[]): string[] =>
  items.map(({ process }) => process)

describe('a list', () => {
  it('holds six items, however many devices write into it at once', async () => {
    const viewer = await openLearner()
    const writes = Array.from({ length: 12 }, () => savePlanItem(viewer, toWrite(TOMORROW), NINE))
    const results = await Promise.all(writes)
    expect(results.filter(({ ok }) => ok)).toHaveLength(6)
    expect(results.filter(({ ok }) => !ok)).toEqual(
      Array.from({ length: 6 }, () => ({ ok: false, error: { code: 'full' } })),
    )
    expect((await itemRows(viewer)).map(({ place }) => place)).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('holds six items whatever is written past the app', async () => {
    const viewer = await openLearner()
    for (let number = 0; number < 6; number++) await write(viewer, TOMORROW)
    const insert = (place: number) =>
      database.query(
        `INSERT INTO plan_items (user_id, item_id, day, place, kind, process, minutes, created_at)
         VALUES ($1, $2, $3, $4, 'own', 'x', 25, now())`,
        [viewer.userId, uuidv7(), TOMORROW, place],
      )
    await expect(insert(6)).rejects.toThrow('plan_items_place_check')
    await expect(insert(5)).rejects.toThrow('plan_items_user_id_day_place_key')
  })

  it('gets an item once from the same press twice, and the second time as it was written last', async () => {
    const viewer = await openLearner()
    const item = toWrite(TOMORROW)
    await Promise.all([savePlanItem(viewer, item, NINE), savePlanItem(viewer, item, NINE)])
    done(await savePlanItem(viewer, { ...item, process: 'Work on chapter 6', minutes: 40 }, NINE))
    expect(await itemRows(viewer)).toMatchObject([{ process: 'Work on chapter 6', minutes: 40, place: 0 }])
  })

  it('is written for today and tomorrow, and for no other day', async () => {
    const viewer = await openLearner()
    await write(viewer, TODAY)
    for (const day of [TODAY - 1, TOMORROW + 1]) {
      expect(await savePlanItem(viewer, toWrite(day), NINE)).toEqual({
        ok: false,
        error: { code: 'other-day' },
      })
    }
    expect(await itemRows(viewer)).toHaveLength(1)
  })

  it('stands in the order it was put in, and what came meanwhile stands after it', async () => {
    const viewer = await openLearner()
    const [first, second] = [
      await write(viewer, TODAY, { process: 'first' }),
      await write(viewer, TODAY, { process: 'second' }),
    ]
    await write(viewer, TODAY, { process: 'third' })
    done(await orderPlan(viewer, { day: TODAY, itemIds: [second, first] }))
    expect(processes((await readPlan(viewer, 'today', NINE)).items)).toEqual(['second', 'first', 'third'])
  })

  it('gives an item up and takes it back while there is room', async () => {
    const viewer = await openLearner()
    const itemId = await write(viewer, TODAY, { process: 'first' })
    for (let number = 0; number < 5; number++) await write(viewer, TODAY)
    done(await removePlanItem(viewer, { itemId, isRemoved: true }))
    done(await removePlanItem(viewer, { itemId, isRemoved: true }))
    expect((await readPlan(viewer, 'today', NINE)).items).toHaveLength(5)
    done(await removePlanItem(viewer, { itemId, isRemoved: false }))
    expect((await readPlan(viewer, 'today', NINE)).items.at(-1)?.process).toBe('first')
    done(await removePlanItem(viewer, { itemId, isRemoved: true }))
    await write(viewer, TODAY)
    expect(await removePlanItem(viewer, { itemId, isRemoved: false })).toEqual({
      ok: false,
      error: { code: 'full' },
    })
  })

  it('forgets what was taken off a week after its day', async () => {
    const viewer = await openLearner()
    const itemId = await write(viewer, TODAY)
    done(await removePlanItem(viewer, { itemId, isRemoved: true }))
    await write(viewer, TODAY + 7, {}, NINE + 7 * 24 * HOUR)
    expect(await itemRows(viewer)).toHaveLength(2)
    await write(viewer, TODAY + 8, {}, NINE + 8 * 24 * HOUR)
    expect((await itemRows(viewer)).map(({ item_id: id }) => id)).not.toContain(itemId)
  })

  it('is ticked off and unticked', async () => {
    const viewer = await openLearner()
    const itemId = await write(viewer, TODAY)
    done(await tickPlanItem(viewer, { itemId, isDone: true }, NINE))
    expect((await listToday(viewer, NINE)).items).toMatchObject([{ isDone: true }])
    done(await tickPlanItem(viewer, { itemId, isDone: false }, NINE))
    expect((await listToday(viewer, NINE)).items).toMatchObject([{ isDone: false }])
  })
})

describe('the dread of an item', () => {
  it('is kept with consent, puts it first on Today, and is not shown once that is taken back', async () => {
    const viewer = await openRecordingLearner()
    await write(viewer, TODAY, { process: 'easy', dread: 2 })
    await write(viewer, TODAY, { process: 'the frog', dread: 4 })
    expect(processes((await listToday(viewer, NINE)).items)).toEqual(['the frog', 'easy'])
    await database.query('UPDATE learners SET records_dread = false WHERE user_id = $1', [viewer.userId])
    const { items } = await listToday(viewer, NINE)
    expect(items.map(({ process, dread }) => [process, dread])).toEqual([
      ['easy', null],
      ['the frog', null],
    ])
  })

  it('is not kept without consent, and what was kept before is not lost by a change', async () => {
    const viewer = await openLearner()
    await write(viewer, TODAY, { dread: 4 })
    expect(await itemRows(viewer)).toMatchObject([{ dread: null }])
    const recording = await openRecordingLearner()
    const itemId = await write(recording, TODAY, { dread: 4 })
    await database.query('UPDATE learners SET records_dread = false WHERE user_id = $1', [recording.userId])
    await write(recording, TODAY, { itemId, process: 'other words' })
    expect(await itemRows(recording)).toMatchObject([{ dread: 4, process: 'other words' }])
  })
})

describe('a deck in a list', () => {
  it('is said to be put away or gone, and its line stays', async () => {
    const viewer = await openLearner()
    const deckId = await addDeck(viewer, 'Capitals')
    const itemId = await write(viewer, TODAY, { work: { kind: 'deck', deckId } })
    const deckOf = async () => (await listToday(viewer, NINE)).items[0]?.deck
    expect(await deckOf()).toEqual({ standing: 'there', deckId, name: 'Capitals' })
    await database.query('UPDATE decks SET archived_at = now() WHERE id = $1', [deckId])
    expect(await deckOf()).toEqual({ standing: 'archived', deckId, name: 'Capitals' })
    expect((await plannedBlock(viewer, itemId))?.deck).toBeNull()
    await write(viewer, TODAY, { itemId, work: { kind: 'deck', deckId }, process: 'in other words' })
    expect(await deckOf()).toMatchObject({ standing: 'archived' })
    await database.query('UPDATE decks SET archived_at = NULL, paused_at = now() WHERE id = $1', [deckId])
    expect(await deckOf()).toMatchObject({ standing: 'paused' })
    expect(await savePlanItem(viewer, toWrite(TODAY, { work: { kind: 'deck', deckId } }), NINE)).toEqual({
      ok: false,
      error: { code: 'not-found' },
    })
    await database.query('UPDATE decks SET deleted_at = now() WHERE id = $1', [deckId])
    expect(await deckOf()).toEqual({ standing: 'gone' })
    expect(await savePlanItem(viewer, toWrite(TODAY, { work: { kind: 'deck', deckId } }), NINE)).toEqual({
      ok: false,
      error: { code: 'not-found' },
    })
  })
})

describe('the day of a list', () => {
  it('begins at four in the morning where the learner is', async () => {
    const viewer = await openLearner('Asia/Tokyo')
    // Nine in the morning UTC is six in the evening in Tokyo: time for tomorrow's list.
    expect(await readPlan(viewer, undefined, NINE)).toMatchObject({ today: TODAY, day: TOMORROW })
    expect(await readPlan(viewer, undefined, NINE + 9 * HOUR + 59 * MINUTE)).toMatchObject({ today: TODAY })
    expect(await readPlan(viewer, undefined, NINE + 10 * HOUR)).toMatchObject({
      today: TOMORROW,
      day: TOMORROW,
    })
  })

  it('keeps what was written the evening before through the nights the clocks change', async () => {
    for (const [date, zone] of [
      [Date.UTC(2027, 2, 27), 'Europe/Berlin'],
      [Date.UTC(2027, 9, 30), 'Europe/Berlin'],
      [Date.UTC(2027, 2, 13), 'America/New_York'],
    ] as const) {
      const viewer = await openLearner(zone)
      const day = date / (24 * HOUR)
      const evening = date + 23 * HOUR
      expect(await readPlan(viewer, undefined, evening)).toMatchObject({ today: day, day: day + 1 })
      await write(viewer, day + 1, {}, evening)
      expect((await listToday(viewer, evening)).items).toEqual([])
      expect((await listToday(viewer, date + 39 * HOUR)).items).toHaveLength(1)
    }
  })

  it('is tomorrow’s after the quitting time, however early that is', async () => {
    const viewer = await openLearner()
    expect(await readPlan(viewer, undefined, NINE)).toMatchObject({ day: TODAY })
    await database.query('UPDATE learners SET quitting_minute = 480 WHERE user_id = $1', [viewer.userId])
    expect(await readPlan(viewer, undefined, NINE)).toMatchObject({ day: TOMORROW })
  })
})
