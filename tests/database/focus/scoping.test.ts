import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { closeBlock } from '@/lib/usecases/focus/close-block'
import { extendBlock } from '@/lib/usecases/focus/extend-block'
import { noteThought } from '@/lib/usecases/focus/note-thought'
import { pauseBlock } from '@/lib/usecases/focus/pause-block'
import { readFocus } from '@/lib/usecases/focus/read-focus'
import { resumeBlock } from '@/lib/usecases/focus/resume-block'
import { settleThought } from '@/lib/usecases/focus/settle-thought'
import { stopBlock } from '@/lib/usecases/focus/stop-block'
import { begin, blockRows, done, MINUTE, NINE } from '../../support/focus'
import { openLearner } from '../../support/learners'

const notFound = { ok: false, error: { code: 'not-found' } }
const later = NINE + MINUTE

async function thoughtRows(viewer: Viewer): Promise<Record<string, unknown>[]> {
  const { rows } = await database.query('SELECT * FROM stray_thoughts WHERE user_id = $1', [viewer.userId])
  return rows
}

describe('a block', () => {
  it('can’t be seen or changed by another learner who knows its id', async () => {
    const [viewer, intruder] = [await openLearner(), await openLearner()]
    const blockId = await begin(viewer)
    const before = await blockRows(viewer)
    for (const verb of [pauseBlock, resumeBlock, extendBlock, stopBlock]) {
      expect(await verb(intruder, blockId, later)).toEqual(notFound)
    }
    expect(await closeBlock(intruder, { blockId, takesBreak: true }, NINE + 26 * MINUTE)).toEqual(notFound)
    expect(await noteThought(intruder, { blockId, text: 'mine' }, later)).toEqual(notFound)
    expect((await readFocus(intruder, later)).block).toBeNull()
    expect(await blockRows(viewer)).toEqual(before)
    expect([await thoughtRows(viewer), await thoughtRows(intruder)]).toEqual([[], []])
  })

  it('goes with its account, and so do its thoughts', async () => {
    const viewer = await openLearner()
    const blockId = await begin(viewer)
    done(await noteThought(viewer, { blockId, text: 'the letter' }, later))
    await database.query('DELETE FROM users WHERE id = $1', [viewer.userId])
    expect([await blockRows(viewer), await thoughtRows(viewer)]).toEqual([[], []])
  })
})

describe('a stray thought', () => {
  it('waits in its block, can be ticked off, and the tick taken away', async () => {
    const viewer = await openLearner()
    const blockId = await begin(viewer)
    const { thoughts } = done(await noteThought(viewer, { blockId, text: 'the letter' }, later))
    expect(thoughts).toMatchObject([{ text: 'the letter', notedAt: later, isDone: false }])
    const thoughtId = thoughts[0]?.thoughtId ?? ''
    expect(done(await settleThought(viewer, { thoughtId, isDone: true }, later)).thoughts).toMatchObject([
      { isDone: true },
    ])
    expect(done(await settleThought(viewer, { thoughtId, isDone: false }, later)).thoughts).toMatchObject([
      { isDone: false },
    ])
  })

  it('can’t be ticked off by another learner', async () => {
    const [viewer, intruder] = [await openLearner(), await openLearner()]
    const blockId = await begin(viewer)
    const { thoughts } = done(await noteThought(viewer, { blockId, text: 'the letter' }, later))
    const thoughtId = thoughts[0]?.thoughtId ?? ''
    expect(await settleThought(intruder, { thoughtId, isDone: true }, later)).toEqual(notFound)
    expect(await thoughtRows(viewer)).toMatchObject([{ done_at: null }])
  })
})
