import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inRoot } from '../../../../scripts/paths.mjs'
import { temporaryFolder } from '../recall/run-script'

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', inRoot('bench/policy/main.ts'), ...args], {
    cwd: inRoot(),
    encoding: 'utf8',
  })

describe('npm run bench:policy', () => {
  const { inFolder, write } = temporaryFolder()
  const usual = ['--scenario', 'break', '--learners', '1']

  it('prints JSON and nothing else, and the same again when it goes on where it was stopped', () => {
    const out = inFolder('lives.jsonl')
    const { status, stdout, stderr } = run(...usual, '--policies', 'sm-2,fixed-steps', '--json')
    expect(status).toBe(0)
    expect(stderr).toMatch(/^3 of 3, /m)
    const { policies } = JSON.parse(stdout) as { policies: Record<string, { solid: { ratio: number } }> }
    expect(Object.keys(policies)).toEqual(['sm-2', 'fixed-steps', 'fsrs-6-fitted-0.90-mixed'])
    expect(policies['fsrs-6-fitted-0.90-mixed']?.solid.ratio).toBe(1)

    run(...usual, '--policies', 'fixed-steps', '--out', out)
    writeFileSync(out, readFileSync(out, 'utf8').slice(0, -20))
    const again = run(...usual, '--policies', 'sm-2,fixed-steps', '--out', out, '--json')
    expect(again.stdout).toBe(stdout)
    expect(again.stderr).toMatch(/^2 of 3, /m)
    expect(again.stderr).not.toMatch(/^1 of 3, /m)
  }, 120_000)

  it('says in one sentence what is wrong, and exits with 1', () => {
    const people = write('people.json', '[{"name":"Ada","kind":"act-r","parameters":{}}]')
    const { status, stdout, stderr } = run('--scenario', 'break', '--people', people)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('person 1, field parameters.a: ')
  })
})
