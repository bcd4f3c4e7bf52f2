import { describe, expect, it } from 'vitest'
import { parseArguments, parsePriorArguments } from '@/bench/recall/arguments'

const parse = (line: string) => parseArguments(line.split(' '))

describe('the command line', () => {
  it('names a log and when its day starts', () => {
    expect(parse('--log a.csv --day-start 14400')).toEqual({
      logs: [{ file: 'a.csv', dayStart: 14400 }],
      prior: 'flat',
      isJson: false,
    })
  })

  it('takes several logs, a prior, JSON, equals signs and days that start before midnight UTC', () => {
    expect(parse('--json --log=a.csv --day-start=-3600 --prior my.json --log b=c.csv --day-start 0')).toEqual(
      {
        logs: [
          { file: 'a.csv', dayStart: -3600 },
          { file: 'b=c.csv', dayStart: 0 },
        ],
        prior: 'my.json',
        isJson: true,
      },
    )
  })

  it.each([
    ['--log a.csv', '--log a.csv needs its own --day-start'],
    ['--log a.csv --log b.csv --day-start 0 --day-start 0', '--log a.csv needs its own --day-start'],
    ['--log a.csv --day-start 0 --day-start 0', 'must follow the --log it belongs to'],
    ['--day-start 0 --log a.csv', 'must follow the --log it belongs to'],
    ['--json', 'No --log was given. Usage: --log FILE.csv'],
    ['--log --day-start 0', '--log needs a value.'],
    ['--log a.csv --day-start', '--day-start needs a value.'],
    ['--log a.csv --day-start 4am', 'not "4am"'],
    ['--log a.csv --day-start 1e3', 'not "1e3"'],
    ['--log a.csv --day-start 90000', 'at most 86400'],
    ['--prior flat --prior flat', '--prior can be given only once.'],
    ['a.csv', 'Unknown argument a.csv.'],
  ])('refuses %s', (line, sentence) => expect(() => parse(line)).toThrow(sentence))
})

const parsePrior = (line: string) => parsePriorArguments(line.split(' '))

describe('the command line of bench:prior', () => {
  it('names logs and the file to write', () => {
    expect(parsePrior('--out my.json --log a.csv --day-start 14400')).toEqual({
      logs: [{ file: 'a.csv', dayStart: 14400 }],
      out: 'my.json',
      leftOut: [],
    })
  })

  it('leaves out as many logs as it is told', () => {
    const { logs, out, leftOut } = parsePrior(
      '--log a.csv --day-start 0 --leave-out a --log b.csv --day-start 7 --leave-out=b --out=c=d.json',
    )
    expect(logs).toEqual([
      { file: 'a.csv', dayStart: 0 },
      { file: 'b.csv', dayStart: 7 },
    ])
    expect(out).toBe('c=d.json')
    expect(leftOut).toEqual(['a', 'b'])
  })

  it.each([
    ['--log a.csv --day-start 0', 'No --out was given. Usage: --log FILE.csv'],
    ['--out my.json', 'No --log was given. Usage: --log FILE.csv'],
    ['--out my.json --log a.csv', '--log a.csv needs its own --day-start'],
    ['--out a.json --out b.json --log a.csv --day-start 0', '--out can be given only once.'],
    ['--out my.json --log a.csv --day-start 0 --leave-out', '--leave-out needs a value.'],
    ['--out my.json --log a.csv --day-start 0 --json', 'Unknown argument --json. Usage: '],
    ['--out my.json --log a.csv --day-start 0 --prior flat', 'Unknown argument --prior.'],
  ])('refuses %s', (line, sentence) => expect(() => parsePrior(line)).toThrow(sentence))
})
