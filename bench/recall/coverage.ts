import { parseArguments } from './arguments'
import { readLogs, runBench } from './command'
import { asJson, asText, type ForetoldLog } from './coverage-report'
import { foretoldDays } from './foretold-days'
import { readPrior } from './prior-file'

/**
 * `npm run bench:coverage`: how often a day's recalls lie inside the band that the day channels set around what the
 * value function expects, on people's review logs, beside bands that know of no good days and bad days.
 */
void runBench(async (args, progress) => {
  const { logs, prior: name, isJson } = parseArguments(args)
  const prior = await readPrior(name)
  const foretold: ForetoldLog[] = []
  for (const [place, { file, log }] of (await readLogs(logs)).entries()) {
    progress.step(`${place + 1} of ${logs.length}: ${file}`)
    foretold.push({ file, days: foretoldDays(log, prior) })
  }
  return isJson ? asJson(foretold) : asText(foretold, name)
})
