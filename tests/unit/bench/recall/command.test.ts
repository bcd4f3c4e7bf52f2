import { describe, expect, it } from 'vitest'
import { readLogs } from '@/bench/recall/command'
import { answersOf, type Brief } from './made-log'
import { csvOf, runLines, temporaryFolder } from './run-script'

describe('the logs of a command line', () => {
  const { inFolder, write } = temporaryFolder()
  const daily = (card: string, days: number) =>
    csvOf(answersOf(Array.from({ length: days }, (_, day): Brief => [card, day + 0.1, 3])))

  it('are read in the order given, each with its own start of the day', async () => {
    const a = write('a.csv', daily('a', 7))
    const b = write('b.csv', daily('b', 9))
    const logs = await readLogs([
      { file: b, dayStart: 0 },
      { file: a, dayStart: 4 * 3600 },
    ])
    expect(logs.map(({ file, log }) => [file, log.reviews.length, log.dayStart])).toEqual([
      [b, 9, 0],
      [a, 7, 4 * 3600],
    ])
    // A tenth of a day after midnight is before four.
    expect(logs.map(({ log }) => log.reviews[0]?.day)).toEqual([0, -1])
  })

  it('are refused with the name of the file at fault', async () => {
    const good = { file: write('good.csv', daily('a', 7)), dayStart: 0 }
    const short = { file: write('short.csv', daily('a', 3)), dayStart: 0 }
    await expect(readLogs([good, short])).rejects.toThrow(`${short.file} has 2 answers that can be scored`)
    const none = { file: inFolder('none.csv'), dayStart: 0 }
    await expect(readLogs([good, none])).rejects.toThrow(`${none.file} cannot be read`)
  })
})

describe('a bench', () => {
  const run = (lines: string, ...args: readonly string[]) =>
    runLines(
      `const { runBench } = require('./bench/recall/command.ts')
       const { Failure } = require('./scripts/failures.mjs')
       ${lines}`,
      ...args,
    )

  it('prints its text, if any, to standard output and its progress to standard error', () => {
    const lines = `
      const text = (args, progress) => (progress.step('one step'), args.join())
      runBench(async (...given) => text(...given)).then(() => runBench(async () => null))`
    expect(run(lines, '--log', 'a.csv')).toMatchObject({
      status: 0,
      stdout: '--log,a.csv\n',
      stderr: 'one step\n',
    })
  })

  it('fails with exit code 1: in one sentence, or at an error nobody foresaw with where it broke', () => {
    const lines = `
      const failing = async () => { throw new Failure('It has no end.') }
      const broken = async () => { throw new RangeError('too long') }
      runBench(failing).then(() => {
        console.log(process.exitCode)
        process.exitCode = 0
        return runBench(broken)
      })`
    const { status, stdout, stderr } = run(lines)
    expect([stdout, status]).toEqual(['1\n', 1])
    expect(stderr).toMatch(/^It has no end\.\nRangeError: too long\n +at /)
  })
})
