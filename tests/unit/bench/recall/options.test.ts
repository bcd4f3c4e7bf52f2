import { describe, expect, it } from 'vitest'
import { onlyValue, readOptions } from '@/bench/recall/options'

const read = (...args: readonly string[]) =>
  readOptions(args, { valued: ['--log', '--log-level'], flags: ['--json'], usage: '--log FILE [--json]' })

describe('a command line', () => {
  it('is taken apart in the order given, a flag with an empty value', () => {
    expect(read('--log', 'b.csv', '--json', '--log', 'a.csv')).toEqual([
      ['--log', 'b.csv'],
      ['--json', ''],
      ['--log', 'a.csv'],
    ])
  })

  it('may be empty', () => expect(read()).toEqual([]))

  it.each([
    ['--log=a.csv', ['--log', 'a.csv']],
    ['--log=a=b.csv', ['--log', 'a=b.csv']],
    ['--log=-1', ['--log', '-1']],
    ['--log-level=3', ['--log-level', '3']],
  ])('may have an equals sign, as %s', (argument, pair) => expect(read(argument)).toEqual([pair]))

  it('may have values with spaces and with equals signs', () => {
    expect(read('--log', 'my log=1.csv')).toEqual([['--log', 'my log=1.csv']])
  })

  it.each([
    [['a.csv'], 'Unknown argument a.csv. Usage: --log FILE [--json]'],
    [['--log', 'a.csv', 'b.csv'], 'Unknown argument b.csv. Usage: --log FILE [--json]'],
    [['--logs=a.csv'], 'Unknown argument --logs=a.csv.'],
    [['--json=yes'], 'Unknown argument --json=yes.'],
    [[''], 'Unknown argument .'],
    [['--log'], '--log needs a value.'],
    [['--log', '--json'], '--log needs a value.'],
    [['--log', '--log-level=3'], '--log needs a value.'],
    [['--log', ''], '--log needs a value.'],
    [['--log='], '--log needs a value.'],
  ])('%j is refused', (args, sentence) => expect(() => read(...args)).toThrow(sentence))
})

describe('an option that may be given once', () => {
  it('has its value, or none', () => {
    expect(onlyValue(read('--json', '--log', 'a.csv'), '--log')).toBe('a.csv')
    expect(onlyValue(read('--json'), '--log')).toBeUndefined()
  })

  it('is refused when given twice, the same value or not', () => {
    expect(() => onlyValue(read('--log', 'a', '--log', 'a'), '--log')).toThrow(
      '--log can be given only once.',
    )
  })
})
