import { describe, expect, it } from 'vitest'
import { markTree } from '@/lib/data/deck-trees'
import { closeBlock } from '@/lib/usecases/focus/close-block'
import { extendBlock } from '@/lib/usecases/focus/extend-block'
import { focusToday } from '@/lib/usecases/focus/focus-today'
import { pauseBlock } from '@/lib/usecases/focus/pause-block'
import { readFocus } from '@/lib/usecases/focus/read-focus'
import { resumeBlock } from '@/lib/usecases/focus/resume-block'
import { setQuittingTime } from '@/lib/usecases/focus/set-quitting-time'
import { startBlock } from '@/lib/usecases/focus/start-block'
import { stopBlock } from '@/lib/usecases/focus/stop-block'
import { begin, blockRows, done, MINUTE, NINE, wanted } from '../../support/focus'
import { addDeck, openLearner, openLearnerWithCards } from '../../support/learners'

const at = (minutes: number): number => NINE + minutes * MINUTE

describe('beginning a block', () => {
  it('on two devices at once begins one, and both show it', async () => {
    const viewer = await openLearner()
    const begun = await Promise.all(
      ['this', 'that', 'another'].map((process) => startBlock(viewer, { ...wanted, process }, NINE)),
    )
    const ids = begun.map((each) => done(each).block?.blockId)
    expect(new Set(ids).size).toBe(1)
    expect(await blockRows(viewer)).toHaveLength(1)
  })

  it('while one is paused gives that one back, and after its end begins another', async () => {
    const viewer = await openLearner()
    const first = await begin(viewer)
    done(await pauseBlock(viewer, first, at(5)))
    expect(await begin(viewer, at(10))).toBe(first)
    done(await resumeBlock(viewer, first, at(11)))
    expect(await begin(viewer, at(32))).not.toBe(first)
    expect(await blockRows(viewer)).toHaveLength(2)
  })

  it('keeps the hour of the learner’s own clock', async () => {
    const viewer = await openLearner('Asia/Kolkata')
    await begin(viewer)
    expect(await blockRows(viewer)).toMatchObject([{ start_hour: 14.5, cue: 'own', minutes_chosen: 25 }])
  })

  it('on the cards of a deck keeps the deck, which has to be one of the learner’s in use', async () => {
    const [viewer, other] = [await openLearner(), await openLearner()]
    const [deckId, theirs, archived] = [await addDeck(viewer), await addDeck(other), await addDeck(viewer)]
    await markTree(viewer, archived, 'archived_at', NINE)
    for (const foreign of [theirs, archived]) {
      expect(
        await startBlock(viewer, { ...wanted, work: { kind: 'sitting', deckId: foreign } }, NINE),
      ).toEqual({ ok: false, error: { code: 'not-found' } })
    }
    expect(await blockRows(viewer)).toEqual([])
    await begin(viewer, NINE, { ...wanted, work: { kind: 'sitting', deckId } })
    expect(await blockRows(viewer)).toMatchObject([{ work_kind: 'sitting', deck_id: deckId }])
  })
})

describe('a block under way', () => {
  it('has one pause, which two devices may ask for', async () => {
    const viewer = await openLearner()
    const blockId = await begin(viewer)
    done(await pauseBlock(viewer, blockId, at(5)))
    const twice = done(await pauseBlock(viewer, blockId, at(6)))
    expect(twice.block?.pause).toEqual({ from: at(5), to: null })
    done(await resumeBlock(viewer, blockId, at(8)))
    expect(await pauseBlock(viewer, blockId, at(9))).toEqual({
      ok: false,
      error: { code: 'paused-before' },
    })
  })

  it('is extended by each of two presses at once', async () => {
    const viewer = await openLearner()
    const blockId = await begin(viewer)
    await Promise.all([extendBlock(viewer, blockId, at(1)), extendBlock(viewer, blockId, at(1))])
    expect(await blockRows(viewer)).toMatchObject([{ minutes: 45, minutes_chosen: 25 }])
  })

  it('that is stopped stays in the log, and stopping it again changes nothing', async () => {
    const viewer = await openLearner()
    const blockId = await begin(viewer)
    done(await stopBlock(viewer, blockId, at(7)))
    const rows = await blockRows(viewer)
    done(await stopBlock(viewer, blockId, at(9)))
    expect(await blockRows(viewer)).toEqual(rows)
    expect(rows).toMatchObject([{ ended_at: new Date(at(7)) }])
  })

  it('runs on past the quitting time', async () => {
    const { viewer } = await openLearnerWithCards(1)
    await setQuittingTime(viewer, { minute: 9 * 60 + 10 })
    const blockId = await begin(viewer)
    expect(await focusToday(viewer, at(9))).toMatchObject({ isDayOver: false })
    expect(await focusToday(viewer, at(10))).toMatchObject({ isDayOver: true, block: { blockId } })
  })
})

describe('the end of a block', () => {
  it('is shown for an hour, or until it is left', async () => {
    const viewer = await openLearner()
    const blockId = await begin(viewer)
    expect((await readFocus(viewer, at(84))).block?.blockId).toBe(blockId)
    expect((await readFocus(viewer, at(85))).block).toBeNull()
    done(await closeBlock(viewer, { blockId, takesBreak: false }, at(26)))
    expect(await readFocus(viewer, at(27))).toMatchObject({ block: null, rest: null })
  })

  it('cannot be left before it has come', async () => {
    const viewer = await openLearner()
    const blockId = await begin(viewer)
    expect(await closeBlock(viewer, { blockId, takesBreak: true }, at(24))).toEqual({
      ok: false,
      error: { code: 'not-over' },
    })
  })

  it('is left once: another device that comes later changes nothing of the break', async () => {
    const viewer = await openLearner()
    const blockId = await begin(viewer)
    done(await closeBlock(viewer, { blockId, takesBreak: true }, at(26)))
    const late = done(await closeBlock(viewer, { blockId, takesBreak: false }, at(28)))
    expect(late.rest).toEqual({ from: at(26), until: at(31) })
  })

  it('brings a long break after the fourth in a row', async () => {
    const viewer = await openLearner()
    for (let block = 0; block < 3; block++) {
      const blockId = await begin(viewer, at(block * 30))
      done(await closeBlock(viewer, { blockId, takesBreak: true }, at(block * 30 + 25)))
    }
    const blockId = await begin(viewer, at(90))
    expect(await readFocus(viewer, at(116))).toMatchObject({ place: 4, breakMinutes: 20 })
    const { rest } = done(await closeBlock(viewer, { blockId, takesBreak: true }, at(116)))
    expect(rest).toEqual({ from: at(116), until: at(136) })
  })
})
