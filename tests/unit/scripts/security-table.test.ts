import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inRoot } from '../../../scripts/paths.mjs'
import { LEVEL_1, LEVEL_2 } from './asvs-numbers'

interface Row {
  readonly number: string
  readonly state: string
  readonly why: string
}

const STATES = ['shown', 'written', 'not here', 'operator', 'not yet']

const rows: readonly Row[] = readFileSync(inRoot('docs/security.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number, , state, why] = line.split('|').map((cell) => cell.trim())
    return number !== undefined && /^\d+\.\d+\.\d+$/.test(number)
      ? [{ number, state: state ?? '', why: why ?? '' }]
      : []
  })

/** What a row points to: a test in a file, or a file alone. */
const testsIn = ({ why }: Row): readonly (readonly [file: string, name: string])[] =>
  [...why.matchAll(/`((?:tests|e2e)\/[^`]+)`: "((?:[^"]|"(?!;|$| ))+)"/g)].map(([, file = '', name = '']) => [
    file,
    name,
  ])
const filesIn = ({ why }: Row): readonly string[] =>
  [...why.matchAll(/`((?:tests|e2e|docs|lib)\/[^`]+)`/g)].map(([, file = '']) => file)

describe('the table of docs/security.md', () => {
  it('counts its rows as they are', () => {
    const counts = STATES.map((state) => `${rows.filter((row) => row.state === state).length} ${state}`)
    const said = /Of the 253 requirements: ([^.]*)\./.exec(readFileSync(inRoot('docs/security.md'), 'utf8'))
    expect(said?.[1]).toBe(counts.join(', '))
  })

  it('has every requirement of the first two levels once, and no other', () => {
    const numbers = rows.map(({ number }) => number)
    expect([...LEVEL_1, ...LEVEL_2].filter((number) => !numbers.includes(number))).toEqual([])
    expect(numbers.filter((number) => ![...LEVEL_1, ...LEVEL_2].includes(number))).toEqual([])
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([])
  })

  it('says of each how it stands, and why', () => {
    for (const { number, state, why } of rows) {
      expect(STATES, number).toContain(state)
      expect(why, number).not.toBe('')
    }
  })

  it.each(rows.filter(({ state }) => state === 'shown'))('names a test that shows $number', (row) => {
    expect(testsIn(row)).not.toEqual([])
  })

  it('names tests that are there', () => {
    const missing = rows.flatMap((row) =>
      testsIn(row).filter(
        ([file, name]) => !existsSync(inRoot(file)) || !readFileSync(inRoot(file), 'utf8').includes(name),
      ),
    )
    expect(missing).toEqual([])
  })

  it('names files that are there', () => {
    expect(rows.flatMap(filesIn).filter((file) => !existsSync(inRoot(file)))).toEqual([])
  })
})

describe('the numbers of the standard', () => {
  it('are as many as it has', () => {
    expect(new Set(LEVEL_1).size).toBe(70)
    expect(new Set(LEVEL_2).size).toBe(183)
  })
})
