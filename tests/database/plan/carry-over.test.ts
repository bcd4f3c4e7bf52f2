import { describe, expect, it } from 'vitest'
import { carryOver, takeBackCarried } from '@/lib/usecases/plan/carry-over'
import { readPlan } from '@/lib/usecases/plan/read-plan'
import { tickPlanItem } from '@/lib/usecases/plan/tick-plan-item'
import { done, MINUTE, NINE } from '../../support/focus'
import { openLearner } from '../../support/learners'
import { itemRows, TODAY, TOMORROW, write } from '../../support/plan'

const DAY = 24 * 60 * MINUTE

describe('what was not done', () => {
  it('is put off to tomorrow once, under two devices and a press again', async () => {
    const viewer = await openLearner()
    const itemIds = [await write(viewer, TODAY), await write(viewer, TODAY)]
    const both = await Promise.all([
      carryOver(viewer, { day: TOMORROW, itemIds }, NINE),
      carryOver(viewer, { day: TOMORROW, itemIds }, NINE),
    ])
    expect(both.map((each) => done(each).carried.length).toSorted()).toEqual([0, 2])
    done(await carryOver(viewer, { day: TOMORROW, itemIds }, NINE))
    expect(await itemRows(viewer)).toMatchObject([
      { item_id: itemIds[0], day: TOMORROW, place: 0, postponed: 1, postponed_from: TODAY },
      { item_id: itemIds[1], day: TOMORROW, place: 1, postponed: 1, postponed_from: TODAY },
    ])
  })

  it('counts once for each day, goes back on the other’s press, and counts once less', async () => {
    const viewer = await openLearner()
    const itemIds = [await write(viewer, TODAY)]
    done(await carryOver(viewer, { day: TOMORROW, itemIds }, NINE))
    done(await carryOver(viewer, { day: TOMORROW + 1, itemIds }, NINE + DAY))
    expect(await itemRows(viewer)).toMatchObject([{ day: TOMORROW + 1, postponed: 2 }])
    await Promise.all([takeBackCarried(viewer, { itemIds }), takeBackCarried(viewer, { itemIds })])
    expect(await itemRows(viewer)).toMatchObject([{ day: TOMORROW, postponed: 1, postponed_from: null }])
  })

  it('waits on the page of the plan, the latest day first, and what is done does not', async () => {
    const viewer = await openLearner()
    await write(viewer, TODAY, { process: 'the day before' })
    await write(viewer, TOMORROW, { process: 'yesterday' })
    const itemId = await write(viewer, TOMORROW, { process: 'done' })
    done(await tickPlanItem(viewer, { itemId, isDone: true }, NINE + DAY))
    const later = NINE + 2 * DAY
    const { left } = await readPlan(viewer, 'today', later)
    expect(left.map(({ process }) => process)).toEqual(['yesterday', 'the day before'])
    expect((await readPlan(viewer, 'tomorrow', later)).left).toHaveLength(2)
    const itemIds = left.map((item) => item.itemId)
    done(await carryOver(viewer, { day: TODAY + 2, itemIds }, later))
    expect((await readPlan(viewer, 'today', later)).items.map(({ process }) => process)).toEqual([
      'yesterday',
      'the day before',
    ])
  })

  it('goes over as far as there is room, and says what found none', async () => {
    const viewer = await openLearner()
    const itemIds: string[] = []
    for (let number = 0; number < 3; number++) itemIds.push(await write(viewer, TODAY))
    for (let number = 0; number < 4; number++) await write(viewer, TOMORROW)
    expect(done(await carryOver(viewer, { day: TOMORROW, itemIds }, NINE))).toEqual({
      carried: itemIds.slice(0, 2),
      left: 1,
    })
    expect(await carryOver(viewer, { day: TOMORROW, itemIds }, NINE)).toEqual({
      ok: false,
      error: { code: 'full' },
    })
    expect((await itemRows(viewer)).filter(({ day }) => day === TODAY)).toMatchObject([{ postponed: 0 }])
  })

  it('is put off to today or tomorrow and no other day', async () => {
    const viewer = await openLearner()
    const itemIds = [await write(viewer, TODAY)]
    expect(await carryOver(viewer, { day: TOMORROW + 1, itemIds }, NINE)).toEqual({
      ok: false,
      error: { code: 'other-day' },
    })
    expect(await itemRows(viewer)).toMatchObject([{ day: TODAY, postponed: 0 }])
  })
})
