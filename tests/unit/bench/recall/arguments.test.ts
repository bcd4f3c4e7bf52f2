import { describe, expect, it } from 'vitest'
import { parseArguments } from '@/bench/recall/arguments'

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
