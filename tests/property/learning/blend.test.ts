import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  blendAfter,
  blended,
  clampLogit,
  firstBlend,
  logistic,
  restoredBlend,
  storedBlend,
  type Blend,
} from '@/lib/learning'
import { OWN_PREDICTIONS } from '@/lib/scheduling'
import { seededRandom, type SeededRandom } from '@/lib/scheduling/seeded-random'

const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
const answer = fc.record({ value: probability, own: probability, recalled: fc.boolean() })

const learned = (answers: readonly { value: number; own: number; recalled: boolean }[]): Blend =>
  answers.reduce((blend, { value, own, recalled }) => blendAfter(blend, value, own, recalled), firstBlend)

describe('the blend of own and model predictions', () => {
  it('stays a probability strictly between 0 and 1, whatever it learned', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 200 }), probability, probability, (answers, value, own) => {
        const together = blended(learned(answers), value, own)
        expect(together).toBeGreaterThan(0)
        expect(together).toBeLessThan(1)
      }),
    )
  })

  it('moves towards what happened, for the same two predictions', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 40 }), answer, (answers, { value, own, recalled }) => {
        const before = learned(answers)
        const moved =
          blended(blendAfter(before, value, own, recalled), value, own) - blended(before, value, own)
        expect(recalled ? moved : -moved).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('is the same bit for bit once stored and restored', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 40 }), (answers) => {
        const blend = learned(answers)
        expect(restoredBlend(JSON.parse(JSON.stringify(storedBlend(blend))))).toStrictEqual(blend)
      }),
    )
  })
})

const PEOPLE = 60
const ANSWERS = 200
const nearest = (logOdds: number): number =>
  OWN_PREDICTIONS.reduce((best, offered) =>
    Math.abs(offered - logistic(logOdds)) < Math.abs(best - logistic(logOdds)) ? offered : best,
  )

/**
 * Log loss of both together over that of the model alone, for people who know of each card something that the model does
 * not (log-odds with a standard deviation of 1), and make of it what `feel` says.
 */
function changeOfLoss(feel: (chance: number, random: SeededRandom) => number): number {
  let [together, alone] = [0, 0]
  for (let person = 0; person < PEOPLE; person++) {
    const random = seededRandom(person)
    let blend = firstBlend
    for (let answer = 0; answer < ANSWERS; answer++) {
      const seen = 1.5 + random.normal()
      const chance = seen + random.normal()
      // The mean of the chance over what the model doesn't know (MacKay 1992).
      const value = logistic(seen / Math.sqrt(1 + Math.PI / 8))
      const recalled = random.uniform() < logistic(chance)
      const own = nearest(feel(chance, random))
      together += lossOf(blended(blend, value, own), recalled)
      alone += lossOf(value, recalled)
      blend = blendAfter(blend, value, own, recalled)
    }
  }
  return together / alone - 1
}

const lossOf = (p: number, recalled: boolean): number => -Math.log(recalled ? p : 1 - p)

describe('what own predictions are worth to a model that is calibrated without them', () => {
  it.each([
    { who: 'always likely', feel: () => clampLogit(0.75) },
    { who: 'always sure', feel: () => clampLogit(0.95) },
    { who: 'by chance', feel: (_: number, { uniform }: SeededRandom) => clampLogit(uniform()) },
  ])('costs next to nothing where they say nothing: $who', ({ feel }) => {
    expect(changeOfLoss(feel)).toBeLessThan(0.0125)
  })

  it.each([
    { who: 'knows', feel: (chance: number, { normal }: SeededRandom) => chance + normal() },
    { who: 'knows, too sure', feel: (chance: number, { normal }: SeededRandom) => chance + 1.5 + normal() },
    { who: 'the contrary', feel: (chance: number, { normal }: SeededRandom) => normal() - chance },
  ])('is a gain where they say something: $who', ({ feel }) => {
    expect(changeOfLoss(feel)).toBeLessThan(-0.01)
  })
})
