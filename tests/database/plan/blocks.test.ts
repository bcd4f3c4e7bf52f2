import { describe, expect, it } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { deleteDreadRecords } from '@/lib/usecases/focus/delete-dread-records'
import { readFocus } from '@/lib/usecases/focus/read-focus'
import { startBlock } from '@/lib/usecases/focus/start-block'
import { carryOver } from '@/lib/usecases/plan/carry-over'
import { listToday } from '@/lib/usecases/plan/read-plan'
import { tickPlanItem } from '@/lib/usecases/plan/tick-plan-item'
import { begin, blockRows, done, MINUTE, NINE, openRecordingLearner, wanted } from '../../support/focus'
import { openLearner } from '../../support/learners'
import { itemRows, TODAY, TOMORROW, write } from '../../support/plan'

describe('a block for an item of the plan', () => {
  it('has the plan as its cue and the item’s dread, and asks whether it is done when it is over', async () => {
    const viewer = await openRecordingLearner()
    const planItem = await write(viewer, TODAY, { dread: 5 })
    const blockId = await begin(viewer, NINE, { ...wanted, dread: null, planItem })
    expect(await blockRows(viewer)).toMatchObject([{ cue: 'plan', dread: 5 }])
    expect(await itemRows(viewer)).toMatchObject([{ block_id: blockId, done_at: null }])
    const asks = async (minutes: number) =>
      (await listToday(viewer, NINE + minutes * MINUTE)).items[0]?.asksWhetherDone
    expect([await asks(10), await asks(26)]).toEqual([false, true])
    expect((await readFocus(viewer, NINE + 26 * MINUTE)).planItem).toEqual({
      itemId: planItem,
      isDone: false,
    })
    done(await tickPlanItem(viewer, { itemId: planItem, isDone: true }, NINE + 27 * MINUTE))
    expect(await asks(28)).toBe(false)
  })

  it('keeps the dread that is said at its start', async () => {
    const viewer = await openRecordingLearner()
    const planItem = await write(viewer, TODAY, { dread: 5 })
    await begin(viewer, NINE, { ...wanted, dread: 2, planItem })
    expect(await blockRows(viewer)).toMatchObject([{ dread: 2 }])
  })

  it('keeps no dread without consent, whatever the item says', async () => {
    const viewer = await openLearner()
    const planItem = await write(viewer, TODAY, { dread: 5 })
    await begin(viewer, NINE, { ...wanted, dread: 4, planItem })
    expect(await blockRows(viewer)).toMatchObject([{ cue: 'plan', dread: null }])
  })

  it('is not begun for somebody else’s item, or for none', async () => {
    const [viewer, intruder] = [await openLearner(), await openLearner()]
    const planItem = await write(viewer, TODAY)
    for (const id of [planItem, uuidv7()]) {
      expect(await startBlock(intruder, { ...wanted, planItem: id }, NINE)).toEqual({
        ok: false,
        error: { code: 'not-found' },
      })
    }
    expect(await blockRows(intruder)).toEqual([])
    expect(await itemRows(viewer)).toMatchObject([{ block_id: null }])
  })

  it('says nothing of the item any more once that is put off', async () => {
    const viewer = await openLearner()
    const planItem = await write(viewer, TODAY)
    await begin(viewer, NINE, { ...wanted, planItem })
    done(await carryOver(viewer, { day: TOMORROW, itemIds: [planItem] }, NINE + 30 * MINUTE))
    expect(await itemRows(viewer)).toMatchObject([{ block_id: null, postponed: 1 }])
  })
})

describe('the dread of items', () => {
  it('is deleted with all other records of dread', async () => {
    const viewer = await openRecordingLearner()
    await write(viewer, TODAY, { dread: 5 })
    done(await deleteDreadRecords(viewer))
    expect(await itemRows(viewer)).toMatchObject([{ dread: null, process: 'Work on chapter 5' }])
  })
})
