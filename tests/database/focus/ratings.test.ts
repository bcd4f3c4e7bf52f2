import { describe, expect, it } from 'vitest'
import { learnedFromAll, storedValue } from '@/lib/focus/starting-value'
import { deleteDreadRecords } from '@/lib/usecases/focus/delete-dread-records'
import { focusToday } from '@/lib/usecases/focus/focus-today'
import { rateBlock } from '@/lib/usecases/focus/rate-block'
import { readFocus } from '@/lib/usecases/focus/read-focus'
import { setDreadRecords } from '@/lib/usecases/focus/set-dread-records'
import {
  begin,
  blockRows,
  done,
  keptValue,
  MINUTE,
  NINE,
  openRecordingLearner,
  runThrough,
} from '../../support/focus'
import { openLearner } from '../../support/learners'

const at = (minutes: number): number => NINE + minutes * MINUTE
const start = { kind: 'outside', cue: 'own', hour: 9, minutes: 25 } as const
const nothingOfDread = { dread: null, felt: null, predicted_felt: null, delta: null }

describe('without consent', () => {
  it('nothing about dread is stored, whatever is sent', async () => {
    const viewer = await openLearner()
    const blockId = await begin(viewer)
    expect(await rateBlock(viewer, { blockId, felt: 2 }, at(25))).toEqual({
      ok: false,
      error: { code: 'no-consent' },
    })
    expect(await blockRows(viewer)).toMatchObject([nothingOfDread])
    expect(await keptValue(viewer)).toBeNull()
  })

  it('nothing about dread is shown, also of what was recorded before', async () => {
    const viewer = await openRecordingLearner()
    for (let block = 0; block < 5; block++) await runThrough(viewer, at(block * 30), { dread: 4, felt: 2 })
    await begin(viewer, at(150))
    done(await setDreadRecords(viewer, { isOn: false }, at(151)))
    expect(await readFocus(viewer, at(152))).toMatchObject({
      recordsDread: false,
      block: { dread: null, felt: null, expected: null },
      lastRated: [],
    })
    expect((await focusToday(viewer, at(152))).starting).toBeNull()
  })
})

describe('how a block felt', () => {
  it('is learned from, by how far it was from what was predicted', async () => {
    const viewer = await openRecordingLearner()
    const blockId = await begin(viewer)
    done(await rateBlock(viewer, { blockId, felt: 2 }, at(25)))
    expect(await blockRows(viewer)).toMatchObject([{ dread: 4, felt: 2, predicted_felt: 3, delta: -1 }])
    expect(await keptValue(viewer)).toEqual(storedValue(learnedFromAll([{ start, felt: 2 }])))
  })

  it('teaches once, also when two devices say it at once', async () => {
    const viewer = await openRecordingLearner()
    const blockId = await begin(viewer)
    await Promise.all([25, 25, 26].map((minute) => rateBlock(viewer, { blockId, felt: 2 }, at(minute))))
    expect(await keptValue(viewer)).toEqual(storedValue(learnedFromAll([{ start, felt: 2 }])))
  })

  it('can be corrected, and then teaches as if it had been said so at first', async () => {
    const viewer = await openRecordingLearner()
    const blockId = await begin(viewer)
    done(await rateBlock(viewer, { blockId, felt: 5 }, at(25)))
    done(await rateBlock(viewer, { blockId, felt: 1 }, at(26)))
    expect(await blockRows(viewer)).toMatchObject([{ felt: 1, delta: -2 }])
    expect(await keptValue(viewer)).toEqual(storedValue(learnedFromAll([{ start, felt: 1 }])))
  })

  it('is not asked before the end', async () => {
    const viewer = await openRecordingLearner()
    const blockId = await begin(viewer)
    expect(await rateBlock(viewer, { blockId, felt: 2 }, at(24))).toEqual({
      ok: false,
      error: { code: 'not-over' },
    })
    expect(await keptValue(viewer)).toBeNull()
  })

  it('of another learner’s block is not there to be said', async () => {
    const [viewer, other] = [await openRecordingLearner(), await openRecordingLearner()]
    const blockId = await begin(viewer)
    expect(await rateBlock(other, { blockId, felt: 2 }, at(25))).toEqual({
      ok: false,
      error: { code: 'not-found' },
    })
    expect(await blockRows(viewer)).toMatchObject([{ felt: null }])
    expect(await keptValue(other)).toBeNull()
  })
})

describe('what starting has been like', () => {
  it('is not spoken of before the fifth block, and then in the learner’s own figures', async () => {
    const viewer = await openRecordingLearner()
    const felt = [2, 2, 4, 1, 2] as const
    for (const [index, rating] of felt.slice(0, 4).entries()) {
      await runThrough(viewer, at(index * 30), { dread: 4, felt: rating })
    }
    expect((await focusToday(viewer, at(120))).starting).toBeNull()
    expect((await readFocus(viewer, at(120))).lastRated).toEqual([])
    await runThrough(viewer, at(120), { dread: 4, felt: felt[4] })
    expect((await focusToday(viewer, at(150))).starting).toMatchObject({
      last: { dread: 4, felt: 2 },
      better: 4,
      blocks: 5,
    })
    await begin(viewer, at(151))
    const { block, lastRated } = await readFocus(viewer, at(152))
    expect(lastRated.map((each) => each.felt)).toEqual(felt.toReversed())
    expect(block?.expected).toBeLessThan(3)
  })
})

describe('deleting the records', () => {
  it('leaves the blocks and nothing else, and touches nobody else', async () => {
    const [viewer, other] = [await openRecordingLearner(), await openRecordingLearner()]
    for (const each of [viewer, other]) await runThrough(each, NINE, { dread: 4, felt: 2 })
    const theirs = [await blockRows(other), await keptValue(other)]
    done(await deleteDreadRecords(viewer))
    expect(await blockRows(viewer)).toMatchObject([{ process: 'Work on chapter 5', ...nothingOfDread }])
    expect(await keptValue(viewer)).toBeNull()
    expect([await blockRows(other), await keptValue(other)]).toEqual(theirs)
  })
})
