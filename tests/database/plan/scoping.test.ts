import { describe, expect, it } from 'vitest'
import { database } from '@/lib/data/pool'
import { carryOver, takeBackCarried } from '@/lib/usecases/plan/carry-over'
import { orderPlan, removePlanItem } from '@/lib/usecases/plan/order-plan'
import { plannedBlock, listToday, readPlan } from '@/lib/usecases/plan/read-plan'
import { savePlanItem } from '@/lib/usecases/plan/save-plan-item'
import { tickPlanItem } from '@/lib/usecases/plan/tick-plan-item'
import { NINE } from '../../support/focus'
import { addDeck, openLearner } from '../../support/learners'
import { itemRows, TODAY, TOMORROW, toWrite, write } from '../../support/plan'

const notFound = { ok: false, error: { code: 'not-found' } }

describe('a plan', () => {
  it('can’t be seen or changed by another learner who knows its ids', async () => {
    const [viewer, intruder] = [await openLearner(), await openLearner()]
    const itemId = await write(viewer, TODAY)
    const before = await itemRows(viewer)
    expect(await orderPlan(intruder, { day: TODAY, itemIds: [itemId] })).toEqual(notFound)
    expect(await removePlanItem(intruder, { itemId, isRemoved: true })).toEqual(notFound)
    expect(await carryOver(intruder, { day: TOMORROW, itemIds: [itemId] }, NINE)).toEqual(notFound)
    expect(await takeBackCarried(intruder, { itemIds: [itemId] })).toEqual(notFound)
    expect(await tickPlanItem(intruder, { itemId, isDone: true }, NINE)).toEqual(notFound)
    expect(await plannedBlock(intruder, itemId)).toBeNull()
    expect((await readPlan(intruder, 'today', NINE)).items).toEqual([])
    expect((await listToday(intruder, NINE)).items).toEqual([])
    // The same id is another item in another list.
    expect(await savePlanItem(intruder, toWrite(TODAY, { itemId, process: 'mine' }), NINE)).toMatchObject({
      ok: true,
    })
    expect(await itemRows(viewer)).toEqual(before)
  })

  it('takes no deck of another learner’s', async () => {
    const [viewer, intruder] = [await openLearner(), await openLearner()]
    const deckId = await addDeck(viewer)
    const input = toWrite(TODAY, { work: { kind: 'deck', deckId } })
    expect(await savePlanItem(intruder, input, NINE)).toEqual(notFound)
    expect(await itemRows(intruder)).toEqual([])
  })

  it('goes with its account', async () => {
    const viewer = await openLearner()
    await write(viewer, TODAY)
    await database.query('DELETE FROM users WHERE id = $1', [viewer.userId])
    expect(await itemRows(viewer)).toEqual([])
  })
})
