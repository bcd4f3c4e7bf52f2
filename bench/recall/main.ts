import { parseArguments } from './arguments'
import { readLogs, runBench } from './command'
import { evaluate, type LogResult } from './evaluate'
import { asJson, asText } from './report'

/**
 * `npm run bench:recall`: how well the value function and seven peers foretell recall in people's review logs.
 * Figures go to standard output, as tables or with `--json`; progress goes to standard error.
 */
void runBench(async (args, progress) => {
  const { logs, prior, isJson } = parseArguments(args)
  const options = { prior, tell: (sentence: string) => progress.note(sentence) }
  const results: LogResult[] = []
  for (const { file, log } of await readLogs(logs)) {
    results.push(await evaluate(log, file, options, (sentence) => progress.step(sentence)))
  }
  return isJson ? asJson(results, prior) : asText(results, prior)
})
