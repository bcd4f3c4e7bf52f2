import { describe, expect, it } from 'vitest'
import { database } from '@/lib/data/pool'
import { readFocus } from '@/lib/usecases/focus/read-focus'
import { startBlock } from '@/lib/usecases/focus/start-block'
import { carryOver } from '@/lib/usecases/plan/carry-over'
import { listToday, plannedBlock, readPlan } from '@/lib/usecases/plan/read-plan'
import { savePlanItem } from '@/lib/usecases/plan/save-plan-item'
import { tickPlanItem } from '@/lib/usecases/plan/tick-plan-item'
import { begin, blockRows, done, MINUTE, NINE, wanted } from '../../support/focus'
import { addDeck, openLearner } from '../../support/learners'
import { itemRows, TODAY, TOMORROW, toWrite, write } from '../../support/plan'
import { addSet } from '../../support/practice'
import { BRACKETS, BRACKETS_SKILLS } from '../../support/problem-sources'

const NOT_FOUND = { ok: false, error: { code: 'not-found' } }

const openWithSet = async () => {
  const viewer = await openLearner()
  const { setId } = await addSet(viewer, [BRACKETS], BRACKETS_SKILLS, 'Algebra')
  return { viewer, setId, work: { kind: 'problems', setId } as const }
}

const pause = (setId: string) =>
  database.query('UPDATE problem_sets SET paused_at = now() WHERE set_id = $1', [setId])
const remove = (setId: string) =>
  database.query('UPDATE problem_sets SET deleted_at = now() WHERE set_id = $1', [setId])

describe('a list with problems on it', () => {
  it('mixes them with decks and things of one’s own', async () => {
    const { viewer, setId, work } = await openWithSet()
    const deckId = await addDeck(viewer)
    await write(viewer, TODAY, { work: { kind: 'deck', deckId } })
    await write(viewer, TODAY, { work, process: 'Practise problems in Algebra' })
    await write(viewer, TODAY)
    expect((await itemRows(viewer)).map(({ kind }) => kind)).toEqual(['deck', 'problems', 'own'])
    const { items, sets } = await readPlan(viewer, 'today', NINE)
    expect(items.map(({ set }) => set)).toEqual([null, { standing: 'there', setId, name: 'Algebra' }, null])
    expect(sets).toEqual([{ setId, name: 'Algebra' }])
    expect((await listToday(viewer, NINE)).items.map(({ process }) => process)).toContain(
      'Practise problems in Algebra',
    )
  })

  it('is ticked off and carried over like anything else', async () => {
    const { viewer, setId, work } = await openWithSet()
    const [one, other] = [await write(viewer, TODAY, { work }), await write(viewer, TODAY, { work })]
    done(await tickPlanItem(viewer, { itemId: one, isDone: true }, NINE))
    done(await carryOver(viewer, { day: TOMORROW, itemIds: [one, other] }, NINE))
    expect(await itemRows(viewer)).toMatchObject([
      { item_id: one, day: TODAY, set_id: setId },
      { item_id: other, day: TOMORROW, set_id: setId, kind: 'problems', postponed: 1 },
    ])
  })

  it('can be about something else when it is written anew', async () => {
    const { viewer, setId, work } = await openWithSet()
    const itemId = await write(viewer, TODAY)
    done(await savePlanItem(viewer, toWrite(TODAY, { itemId, work }), NINE))
    expect(await itemRows(viewer)).toMatchObject([{ kind: 'problems', set_id: setId, deck_id: null }])
    done(await savePlanItem(viewer, toWrite(TODAY, { itemId }), NINE))
    expect(await itemRows(viewer)).toMatchObject([{ kind: 'own', set_id: null }])
  })

  it('keeps its line when its set is paused or deleted, and takes no new one for it', async () => {
    const { viewer, setId, work } = await openWithSet()
    const itemId = await write(viewer, TODAY, { work })
    await pause(setId)
    const standing = async () => (await readPlan(viewer, 'today', NINE)).items[0]?.set?.standing
    expect(await standing()).toBe('paused')
    expect(await savePlanItem(viewer, toWrite(TODAY, { work }), NINE)).toEqual(NOT_FOUND)
    done(await savePlanItem(viewer, toWrite(TODAY, { itemId, work, minutes: 40 }), NINE))
    expect((await readPlan(viewer, 'today', NINE)).sets).toEqual([])
    await remove(setId)
    expect(await standing()).toBe('gone')
    expect(await savePlanItem(viewer, toWrite(TODAY, { itemId, work }), NINE)).toEqual(NOT_FOUND)
    expect(await plannedBlock(viewer, itemId)).toMatchObject({ deck: null, set: null })
  })

  it('takes no set of another learner’s', async () => {
    const { viewer, work } = await openWithSet()
    const intruder = await openLearner()
    expect(await savePlanItem(intruder, toWrite(TODAY, { work }), NINE)).toEqual(NOT_FOUND)
    expect((await readPlan(intruder, 'today', NINE)).sets).toEqual([])
    expect((await readPlan(viewer, 'today', NINE)).sets).toHaveLength(1)
  })
})

describe('a block for problems', () => {
  it('is for those of one set or of all, and is learned from as their kind of work', async () => {
    const { viewer, setId, work } = await openWithSet()
    await begin(viewer, NINE, { ...wanted, work })
    expect(await blockRows(viewer)).toMatchObject([{ work_kind: 'problems', set_id: setId, deck_id: null }])
    const { block, sets } = await readFocus(viewer, NINE + MINUTE)
    expect(block).toMatchObject({ workKind: 'problems', setId })
    expect(sets).toEqual([{ setId, name: 'Algebra' }])
    const other = await openLearner()
    await begin(other, NINE, { ...wanted, work: { kind: 'problems', setId: null } })
    expect(await blockRows(other)).toMatchObject([{ work_kind: 'problems', set_id: null }])
  })

  it('of an item of the list has the set of the item', async () => {
    const { viewer, setId, work } = await openWithSet()
    const planItem = await write(viewer, TODAY, { work })
    expect(await plannedBlock(viewer, planItem)).toMatchObject({
      deck: null,
      set: { setId, name: 'Algebra' },
    })
    await begin(viewer, NINE, { ...wanted, work, planItem })
    expect(await blockRows(viewer)).toMatchObject([{ cue: 'plan', set_id: setId }])
  })

  it('is not begun for a set that is deleted, or another learner’s', async () => {
    const { viewer, setId, work } = await openWithSet()
    const intruder = await openLearner()
    expect(await startBlock(intruder, { ...wanted, work }, NINE)).toEqual(NOT_FOUND)
    expect((await readFocus(intruder, NINE)).sets).toEqual([])
    await remove(setId)
    expect(await startBlock(viewer, { ...wanted, work }, NINE)).toEqual(NOT_FOUND)
  })
})
