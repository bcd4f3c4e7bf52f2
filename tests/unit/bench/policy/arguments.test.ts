import { describe, expect, it } from 'vitest'
import { parsePolicyArguments } from '@/bench/policy/arguments'

const parse = (line: string) => parsePolicyArguments(line.split(' '))

describe('the arguments of bench:policy', () => {
  it('compare five policies on eight learners in a life each unless told otherwise', () => {
    const given = parse('--scenario overload-20')
    expect(given).toMatchObject({ scenario: 'overload-20', learners: 8, seeds: 1, people: null, out: null })
    expect(given.policies).toHaveLength(5)
    expect(given.isJson).toBe(false)
  })

  it('make a full run of 24 learners in five lives with every peer', () => {
    const { learners, seeds, policies } = parse('--scenario drift --full --out lives.jsonl')
    expect([learners, seeds]).toEqual([24, 5])
    for (const peer of ['sm-2', 'fixed-steps', 'spread', 'fsrs-6-default-0.85-reviews-first'])
      expect(policies).toContain(peer)
    expect(parse('--scenario drift --full --seeds 2').seeds).toBe(2)
  })

  it('live nothing twice in a full run: what is told of nothing, or aims as offered, is ours itself', () => {
    const ofOurs = (scenario: string) =>
      parse(`--scenario ${scenario} --full`).policies.filter((name) => name.startsWith('spread'))
    expect(ofOurs('overload-20')).toEqual(['spread', 'spread-0.90', 'spread-0.80'])
    expect(ofOurs('unlimited')).toEqual(['spread', 'spread-0.85', 'spread-0.80'])
    expect(ofOurs('break')).toEqual(['spread', 'spread-untold', 'spread-0.85', 'spread-0.80'])
    expect(ofOurs('exam')).toContain('spread-early-own')
  })

  it('always have the baseline among the policies, once', () => {
    const baseline = 'fsrs-6-fitted-0.90-mixed'
    expect(parse('--scenario exam --policies sm-2').policies).toEqual(['sm-2', baseline])
    expect(parse(`--scenario exam --policies ${baseline},sm-2`).policies).toEqual([baseline, 'sm-2'])
  })

  it.each([
    ['--json', /No --scenario was given/],
    ['--scenario holiday', /no scenario called "holiday".*unlimited, overload-20/],
    ['--scenario exam --policies sm-2,magic', /no policy called "magic".*fixed-steps/],
    ['--scenario exam --policies sm-2,sm-2', /sm-2 is there twice/],
    ['--scenario exam --learners 0', /--learners must be a whole number from 1 to 1000, not "0"/],
    ['--scenario exam --seeds 1.5', /--seeds must be a whole number from 1 to 100/],
    ['--scenario exam --people a.json --learners 3', /cannot both be given/],
    ['--scenario exam --scenario drift', /--scenario can be given only once/],
    ['--scenario exam --speed', /Unknown argument --speed/],
    ['--scenario exam --out', /--out needs a value/],
  ])('say what is wrong with %s', (line, sentence) => {
    expect(() => parse(line)).toThrow(sentence)
  })
})
