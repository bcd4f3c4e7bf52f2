import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inRoot } from '../../../../scripts/paths.mjs'
import { csvOf, smallClass } from './made-class'

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', inRoot('bench/skills/main.ts'), ...args], {
    cwd: inRoot(),
    encoding: 'utf8',
  })

describe('npm run bench:skills', () => {
  let folder = ''
  const file = (text: string) => {
    writeFileSync(path.join(folder, 'log.csv'), text)
    return path.join(folder, 'log.csv')
  }
  beforeAll(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'spindle-skills-'))))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('prints JSON and nothing else on standard output', () => {
    const { status, stdout, stderr } = run('--log', file(csvOf(smallClass(3, 30))), '--json')
    expect(status).toBe(0)
    const { n, models } = JSON.parse(stdout) as { n: number; models: Record<string, object> }
    expect(n).toBeGreaterThan(60)
    const names = ['value-function', 'value-function-own-data', 'bkt', 'pfa', 'afm', 'das3h']
    expect(Object.keys(models).slice(0, 6)).toEqual(names)
    for (const name of names)
      expect(Object.keys(models[name] ?? {})).toEqual(['logLoss', 'auc', 'calibration'])
    expect(stderr).toMatch(/^1 of 12, value-function: /m)
  })

  it('measures a made-up class, with a table and how ours compare', () => {
    const { status, stdout } = run('--simulate', '--seeds', '2', '--students', '2')
    expect(status).toBe(0)
    expect(stdout).toContain('class 2, 2 students')
    expect(stdout).toMatch(/value-function \/ best peer as published, log loss: [01]\.\d{4}/)
  })

  it('copes with a log of one student, who has nobody to learn from', () => {
    const { status, stdout } = run('--log', file(csvOf(smallClass(1, 30))), '--json')
    expect(status).toBe(0)
    const { models } = JSON.parse(stdout) as { models: Record<string, unknown> }
    expect(models['value-function']).toEqual(models['value-function-own-data'])
  })

  it('says in one sentence what is wrong, and exits with 1', () => {
    const { status, stdout, stderr } = run('--log', file(csvOf([]) + 's,p,1,a,1000,yes,0,5\n'))
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('line 2, column correct: "yes" is not 0 or 1.')
  })
})
