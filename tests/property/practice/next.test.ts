import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Candidate, NextContext } from '@/lib/practice/next/candidate'
import { nextProblem } from '@/lib/practice/next/next-problem'
import { isAllowedRun } from '@/lib/practice/next/run'

const skill = fc.constantFrom('sums', 'areas', 'angles')
const method = fc.option(fc.constantFrom('formula', 'squares'))
const candidates: fc.Arbitrary<Candidate[]> = fc.uniqueArray(
  fc.record({
    problemId: fc.constantFrom('p', 'q', 'r', 's', 't', 'u'),
    skills: fc.uniqueArray(skill, { minLength: 1, maxLength: 3 }),
    meanValue: fc.double({ min: 0, max: 1, noNaN: true }),
    isDue: fc.boolean(),
    unmet: fc.nat(2),
    lastRound: fc.nat(9),
    method,
    looksLike: fc.uniqueArray(fc.constantFrom('formula', 'squares'), { maxLength: 2 }),
    place: fc.nat(5),
  }),
  { selector: ({ problemId }) => problemId, maxLength: 6 },
)
const contexts: fc.Arbitrary<NextContext> = fc.record({
  problems: fc.nat(12),
  recent: fc.array(fc.record({ problemId: fc.constantFrom('p', 'q', 'r', 'gone'), skill, method }), {
    maxLength: 4,
  }),
  firstContact: fc.uniqueArray(skill).map((skills) => new Set(skills)),
})
const chance = fc.double({ min: 0, max: 1, noNaN: true })
const random = fc.tuple(fc.oneof(chance, fc.constant(0)), chance)

it('what comes next is always one of the problems, and the same again', () => {
  fc.assert(
    fc.property(candidates, contexts, random, (all, context, numbers) => {
      const next = nextProblem(all, context, numbers)
      if (all.length === 0) expect(next).toBeNull()
      else expect(all.map(({ problemId }) => problemId)).toContain(next?.problemId)
      expect(nextProblem(structuredClone(all), structuredClone(context), numbers)).toEqual(next)
    }),
    { numRuns: 1_000 },
  )
})

it('the last problem never comes again where there is another', () => {
  fc.assert(
    fc.property(candidates, contexts, random, (all, context, numbers) => {
      fc.pre(all.length > 1)
      expect(nextProblem(all, context, numbers)?.problemId).not.toBe(context.recent.at(-1)?.problemId)
    }),
    { numRuns: 1_000 },
  )
})

it('a run is never too long, but by chance or where nothing else is there', () => {
  fc.assert(
    fc.property(candidates, contexts, random, (all, context, numbers) => {
      const next = nextProblem(all, context, numbers)
      const found = all.find(({ problemId }) => problemId === next?.problemId)
      fc.pre(found !== undefined && next?.reason !== 'random')
      const others = all.filter(({ problemId }) => problemId !== context.recent.at(-1)?.problemId)
      fc.pre(others.some((each) => isAllowedRun(each, context)))
      expect(found !== undefined && isAllowedRun(found, context)).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})
