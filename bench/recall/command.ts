import { Failure } from '../../scripts/failures.mjs'
import type { LogArgument } from './arguments'
import { readLog } from './log'
import { Progress } from './progress'
import { prepare, type PreparedLog } from './protocol'

export interface NamedLog {
  readonly file: string
  readonly log: PreparedLog
}

/** Reads all logs before any is worked on: a malformed last file should not cost the minutes of the first. */
export async function readLogs(logs: readonly LogArgument[]): Promise<NamedLog[]> {
  const prepared = []
  for (const { file, dayStart } of logs) {
    prepared.push({ file, log: prepare(await readLog(file), dayStart, file) })
  }
  return prepared
}

/**
 * Runs a bench: the text it returns goes to standard output (null: it has printed already), its progress to standard
 * error. A failure is one sentence there, and exit code 1.
 */
export async function runBench(
  bench: (args: readonly string[], progress: Progress) => Promise<string | null>,
): Promise<void> {
  const progress = new Progress(process.stderr)
  try {
    const text = await bench(process.argv.slice(2), progress)
    progress.clear()
    if (text !== null) console.log(text)
  } catch (error) {
    progress.clear()
    console.error(error instanceof Failure ? error.message : error)
    process.exitCode = 1
  }
}
