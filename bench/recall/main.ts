import { Failure } from '../../scripts/failures.mjs'
import { parseArguments } from './arguments'
import { evaluate, type LogResult } from './evaluate'
import { readLog } from './log'
import { Progress } from './progress'
import { prepare } from './protocol'
import { asJson, asText } from './report'

const progress = new Progress(process.stderr)

/**
 * `npm run bench:recall`: how well the value function and seven peers foretell recall in people's review logs.
 * Figures go to standard output, as tables or with `--json`; progress goes to standard error.
 */
async function main(args: readonly string[]): Promise<void> {
  const { logs, prior, isJson } = parseArguments(args)
  // All are read before any is evaluated: a malformed last file should not cost the minutes of the first.
  const prepared = []
  for (const { file, dayStart } of logs) {
    prepared.push({ file, log: prepare(await readLog(file), dayStart, file) })
  }
  const options = { prior, tell: (sentence: string) => progress.note(sentence) }
  const results: LogResult[] = []
  for (const { file, log } of prepared) {
    results.push(await evaluate(log, file, options, (sentence) => progress.step(sentence)))
  }
  progress.clear()
  console.log(isJson ? asJson(results, prior) : asText(results, prior))
}

main(process.argv.slice(2)).catch((error: unknown) => {
  progress.clear()
  console.error(error instanceof Failure ? error.message : error)
  process.exitCode = 1
})
