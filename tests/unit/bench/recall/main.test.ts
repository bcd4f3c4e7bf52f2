import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inRoot } from '../../../../scripts/paths.mjs'
import { MODEL_NAMES } from '@/bench/recall/models/model'
import { isOptimiserHere, madeAnswers } from './made-log'

const HEADER = 'card_id,note_id,deck_id,review_time_ms,rating,duration_ms,state'

function run(...args: readonly string[]) {
  const program = ['--import', 'tsx', inRoot('bench/recall/main.ts'), ...args]
  return spawnSync(process.execPath, program, { cwd: inRoot(), encoding: 'utf8' })
}

describe('npm run bench:recall', () => {
  let folder = ''
  const file = (name: string, ...lines: readonly string[]) => {
    writeFileSync(path.join(folder, name), [HEADER, ...lines, ''].join('\n'))
    return path.join(folder, name)
  }
  beforeAll(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'spindle-recall-'))))
  afterAll(() => rmSync(folder, { recursive: true }))

  it.skipIf(!isOptimiserHere)(
    'prints JSON and nothing else on standard output, and its progress on standard error',
    () => {
      const answers = madeAnswers().map(
        ({ cardId, answeredAt, rating }) => `${cardId},,,${answeredAt},${rating},,`,
      )
      const { status, stdout, stderr } = run(
        '--log',
        file('made.csv', ...answers),
        '--day-start',
        '0',
        '--json',
      )
      expect(status).toBe(0)
      expect(Object.keys((JSON.parse(stdout) as { models: object }).models)).toEqual([...MODEL_NAMES])
      expect(stderr).toMatch(/^8 of 8, average: .*made\.csv$/m)
    },
  )

  it.each([
    ['a malformed file', ['1,,,5,9,,'], 'line 2, column rating: "9" is not 1, 2, 3 or 4.'],
    ['too short a log', ['1,,,5,3,,'], 'has 0 answers that can be scored'],
  ])('says in one sentence what is wrong with %s, and exits with 1', (_, lines, sentence) => {
    const { status, stdout, stderr } = run('--log', file('bad.csv', ...lines), '--day-start', '0')
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain(sentence)
  })
})
