import fc from 'fast-check'
import { expect, it } from 'vitest'
import { RETENTION } from '@/lib/scheduling'
import { cardAim, type CardAimRequest } from '@/lib/scheduling/card-aim'

const aimAt = (request: Omit<CardAimRequest, 'scheduler' | 'reps'>) =>
  cardAim({ scheduler: 'value-function', reps: 2, ...request })

const retention = fc.double({ min: RETENTION.least, max: RETENTION.most, noNaN: true })
const stability = fc.double({ min: 0.01, max: 36_500, noNaN: true })
const daysLate = fc.nat({ max: 400 })

it('what a card is aimed at stays among what may be chosen', () => {
  fc.assert(
    fc.property(retention, stability, daysLate, (chosen, days, late) => {
      const aim = aimAt({ retention: chosen, stability: days, daysLate: late })
      expect(aim).toBeGreaterThanOrEqual(RETENTION.least)
      expect(aim).toBeLessThanOrEqual(RETENTION.most)
    }),
  )
})

it('whoever chooses more gets more, for every card', () => {
  fc.assert(
    fc.property(retention, retention, stability, (one, other, days) => {
      const aimOf = (chosen: number) => aimAt({ retention: chosen, stability: days, daysLate: 0 })
      expect(aimOf(Math.max(one, other))).toBeGreaterThanOrEqual(aimOf(Math.min(one, other)))
    }),
  )
})

it('a card that is remembered longer is never aimed at lower', () => {
  fc.assert(
    fc.property(retention, stability, stability, daysLate, (chosen, one, other, late) => {
      const aimOf = (days: number) => aimAt({ retention: chosen, stability: days, daysLate: late })
      expect(aimOf(Math.max(one, other))).toBeGreaterThanOrEqual(aimOf(Math.min(one, other)))
    }),
  )
})
