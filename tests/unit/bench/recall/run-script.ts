import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { inRoot } from '../../../../scripts/paths.mjs'
import type { LoggedAnswer } from '@/bench/recall/log'

const node = (program: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', ...program], { cwd: inRoot(), encoding: 'utf8' })

/** Runs a file of bench/recall in a process of its own. */
export const runScript = (name: string, ...args: readonly string[]) =>
  node([inRoot('bench/recall', name), ...args])

/** Runs some lines of JavaScript in a process of its own; arguments begin at the third of process.argv, as ever. */
export const runLines = (lines: string, ...args: readonly string[]) =>
  node(['--eval', lines, '--', 'lines', ...args])

/** A folder for the tests of a file, gone after them; `inFolder` gives the path of a name in it. */
export function temporaryFolder() {
  let folder = ''
  beforeAll(() => void (folder = mkdtempSync(path.join(os.tmpdir(), 'spindle-recall-'))))
  afterAll(() => rmSync(folder, { recursive: true }))
  const inFolder = (name: string) => path.join(folder, name)
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(inFolder(name), content)
    return inFolder(name)
  }
  return { inFolder, write }
}

/** A review log as its file has it. */
export function csvOf(answers: readonly LoggedAnswer[]): string {
  const lines = answers.map(
    ({ cardId, noteId, answeredAt, rating, durationMs }) =>
      `${cardId},${noteId ?? ''},,${answeredAt},${rating},${durationMs ?? ''},`,
  )
  return ['card_id,note_id,deck_id,review_time_ms,rating,duration_ms,state', ...lines, ''].join('\n')
}
