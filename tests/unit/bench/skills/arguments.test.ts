import { describe, expect, it } from 'vitest'
import { parseSkillArguments } from '@/bench/skills/arguments'

const parse = (line: string) => parseSkillArguments(line.split(' '))

describe('the command line', () => {
  it('names a log', () => {
    expect(parse('--log a.csv --json')).toEqual({ source: { kind: 'log', file: 'a.csv' }, isJson: true })
  })

  it('asks for made-up classes, five of thirty unless it says otherwise', () => {
    const seeds = [1, 2, 3, 4, 5]
    expect(parse('--simulate')).toEqual({ source: { kind: 'simulate', seeds, students: 30 }, isJson: false })
    const other = { kind: 'simulate', seeds: [7, 9], students: 6 }
    expect(parse('--simulate --seeds 7,9 --students=6').source).toEqual(other)
  })

  it.each([
    ['--json', 'Either a log or --simulate must be given.'],
    ['--log a.csv --simulate', 'Either a log or --simulate must be given.'],
    ['--log a.csv --seeds 1', 'belong to --simulate'],
    ['--simulate --seeds 5..1', 'must go up'],
    ['--simulate --seeds one', 'not "one"'],
    ['--simulate --students 0', 'from 1 to 1000'],
  ])('refuses %s', (line, sentence) => expect(() => parse(line)).toThrow(sentence))
})
