import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readArguments } from '../../../scripts/testing/arguments.mjs'
import {
  countsFrom,
  failures,
  fromPlaywright,
  fromVitest,
  sentence,
  sum,
} from '../../../scripts/testing/counts.mjs'

describe('the arguments of npm test', () => {
  it('choose every suite when there are none', () => {
    expect(readArguments([])).toEqual({
      bare: ['unit', 'property'],
      stored: ['database'],
      served: ['faults', 'security'],
      browser: ['e2e'],
      rest: [],
    })
  })

  it('choose suites, and pass the rest on', () => {
    expect(readArguments(['--only', 'e2e', 'sitting', '--only', 'unit,faults'])).toEqual({
      bare: ['unit'],
      stored: [],
      served: ['faults'],
      browser: ['e2e'],
      rest: ['sitting'],
    })
  })

  it('refuse a suite that is not there', () => {
    expect(() => readArguments(['--only', 'e2'])).toThrow('There is no suite "e2"')
    expect(() => readArguments(['--only'])).toThrow('There is no suite ""')
  })
})

describe('the counts of a test run', () => {
  let folder = ''
  beforeAll(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'spindle-counts-'))))
  afterAll(() => rmSync(folder, { recursive: true }))
  const report = (content: unknown) => {
    const file = path.join(folder, 'report.json')
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
    return file
  }
  const vitest = (more = {}) => ({
    numPassedTests: 7,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [],
    ...more,
  })

  it('are read from Vitest', () => {
    expect(countsFrom(report(vitest()), 0, fromVitest)).toEqual({
      passed: 7,
      failed: 0,
      skipped: 2,
      names: [],
    })
  })

  it('count a file that could not be loaded as a failure', () => {
    const testResults = [
      { name: 'a.test.ts', status: 'failed', assertionResults: [] },
      {
        name: 'b.test.ts',
        status: 'failed',
        assertionResults: [{ status: 'passed' }, { status: 'failed', fullName: 'adds up' }],
      },
      { name: 'c.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] },
    ]
    const counts = countsFrom(report(vitest({ numFailedTests: 1, testResults })), 1, fromVitest)
    expect(counts).toMatchObject({ failed: 2, names: ['a.test.ts', 'b.test.ts › adds up'] })
  })

  it('are read from Playwright, where a test that passed at the second try passed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 }
    const specs = [
      { ok: true, file: 'a.spec.ts', title: 'opens' },
      { ok: false, file: 'a.spec.ts', title: 'closes' },
    ]
    const suites = [{ suites: [{ specs }] }]
    expect(countsFrom(report({ stats, suites, errors: [] }), 1, fromPlaywright)).toEqual({
      passed: 7,
      failed: 1,
      skipped: 3,
      names: ['a.spec.ts › closes'],
    })
    expect(countsFrom(report({ stats, errors: [{}] }), 1, fromPlaywright).failed).toBe(2)
  })

  it('have a failure when the run broke off without a report, or after a good one', () => {
    expect(countsFrom(path.join(folder, 'nothing.json'), 0, fromVitest).failed).toBe(1)
    expect(countsFrom(report('{"numPas'), 0, fromPlaywright).failed).toBe(1)
    expect(countsFrom(report(vitest()), 1, fromVitest)).toEqual({
      passed: 7,
      failed: 1,
      skipped: 2,
      names: ['a run that broke off'],
    })
  })

  it('add up to the last line', () => {
    const total = sum([
      { passed: 3, failed: 0, skipped: 0, names: [] },
      { passed: 4, failed: 1, skipped: 0, names: ['a.test.ts › adds up'] },
    ])
    expect(sentence(total)).toBe('7 passed, 1 failed')
    expect(failures(total)).toEqual(['failed: a.test.ts › adds up'])
    expect(sentence({ passed: 0, failed: 0, skipped: 2, names: [] })).toBe('0 passed, 0 failed, 2 skipped')
    expect(sentence(sum([]))).toBe('0 passed, 0 failed')
  })

  it('name at the end what failed, but never a whole screen of it', () => {
    const names = Array.from({ length: 23 }, (_, place) => `test ${place}`)
    const lines = failures({ passed: 0, failed: 23, skipped: 0, names })
    expect(lines).toHaveLength(21)
    expect(lines.at(-1)).toBe('and 3 more')
  })
})
