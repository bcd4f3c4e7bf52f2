import { describe, expect, it } from 'vitest'
import { variantSeed } from '@/lib/practice/template/seed'

const BUCKETS = 64
const SEEDS = 10_000
/** Of chi-square with 63 degrees of freedom, one in ten thousand lies beyond. */
const MOST = 113

/** How unevenly seeds fall into buckets, by a part of them. */
function chiSquare(seeds: readonly number[], bucketOf: (seed: number) => number): number {
  const counts = Array.from({ length: BUCKETS }, () => 0)
  for (const seed of seeds) counts[bucketOf(seed)] = (counts[bucketOf(seed)] ?? 0) + 1
  const expected = seeds.length / BUCKETS
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

const many = (seedOf: (index: number) => number) => Array.from({ length: SEEDS }, (_, index) => seedOf(index))
const high = (seed: number): number => Math.floor(seed / 2 ** 26)
const low = (seed: number): number => seed % BUCKETS

describe('a variant’s seed', () => {
  it('is a whole number of 32 bits', () => {
    for (const seed of many((count) => variantSeed('learner', 'problem', count))) {
      expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true)
    }
  })

  it('is the same for the same learner, problem and count', () => {
    expect(variantSeed('learner', 'problem', 3)).toBe(variantSeed('learner', 'problem', 3))
  })

  it('is another for another learner, problem or count', () => {
    const seed = variantSeed('ann', 'sums', 1)
    expect(variantSeed('bob', 'sums', 1)).not.toBe(seed)
    expect(variantSeed('ann', 'areas', 1)).not.toBe(seed)
    expect(variantSeed('ann', 'sums', 2)).not.toBe(seed)
  })

  it.each<[string, (index: number) => number]>([
    ['counts', (index) => variantSeed('learner', 'problem', index)],
    ['learners', (index) => variantSeed(`learner ${index}`, 'problem', 0)],
    ['problems', (index) => variantSeed('learner', `problem ${index}`, 0)],
  ])('is spread evenly over neighbouring %s, in its high bits and its low ones', (_, seedOf) => {
    const seeds = many(seedOf)
    expect(chiSquare(seeds, high)).toBeLessThan(MOST)
    expect(chiSquare(seeds, low)).toBeLessThan(MOST)
    expect(new Set(seeds).size).toBeGreaterThan(SEEDS - 3)
  })
})
