import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MemoryDoor } from '../../support/memory-door'
import { CARDS, move, World, type Move } from '../../support/world'

const cards = Array.from({ length: CARDS }, (_, index) => ({
  cardId: `card ${index}`,
  noteId: `note ${index % 4}`,
  deckId: `deck ${index % 2}`,
}))

/** Far more answers than the journal holds, and one of the first taken back. */
const longAgo: Move[] = [
  { do: 'binge', device: 0, answers: 130 },
  { do: 'binge', device: 0, answers: 130 },
  { do: 'take back', device: 0, back: 250 },
  { do: 'take back', device: 0, back: 240 },
  { do: 'answer', device: 0, card: 0, grade: 1, own: null, skewMinutes: 0 },
  { do: 'send', device: 0, most: 6 },
]

describe('whatever learners, devices and pages do', () => {
  it('the caches are what the log makes of them, and nothing is lost or counted twice', async () => {
    let rebuilds = 0
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 80, size: 'max' }), async (moves) => {
        const door = new MemoryDoor(cards)
        const world = new World(door)
        for (const made of moves) await world.do(made)
        await world.check()
        await world.end()
        await world.check()
        rebuilds += door.rebuilds
      }),
      { numRuns: 100, interruptAfterTimeLimit: 40_000, examples: [[longAgo]] },
    )
    // Some voids reached further back than the journal.
    expect(rebuilds).toBeGreaterThan(0)
  })
})
