import fc from 'fast-check'
import { describe, it } from 'vitest'
import { databaseDoor } from '../../support/database-door'
import { openLearner } from '../../support/learners'
import { expectReplayed } from '../../support/log-rows'
import { move, World } from '../../support/world'

describe('whatever learners, devices and pages do', () => {
  it('the rows are what the log makes of them, and nothing is lost or counted twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 60, size: 'max' }), async (moves) => {
        const viewer = await openLearner('Europe/Berlin')
        const world = new World(await databaseDoor(viewer))
        for (const made of moves) await world.do(made)
        await world.check()
        await world.end()
        await world.check()
        await expectReplayed(viewer)
      }),
      { numRuns: 30, interruptAfterTimeLimit: 20_000 },
    )
  })
})
