import { runBench } from '../recall/command'
import { parseSkillArguments } from './arguments'
import { evaluate } from './evaluate'
import { readSkillLog } from './log'
import { prepareSkillLog } from './protocol'
import { asJson, asText } from './report'
import { simulateClass } from './simulated/class'

/**
 * `npm run bench:skills`: how well the skills' value function and its peers foretell first attempts at steps, in a tutor's
 * log or in made-up classes. Figures go to standard output, as tables or with `--json`; progress goes to standard error.
 */
void runBench(async (args, progress) => {
  const { source, isJson } = parseSkillArguments(args)
  const logs =
    source.kind === 'log'
      ? [{ name: source.file, lines: await readSkillLog(source.file) }]
      : source.seeds.map((seed) => ({
          name: `class ${seed}`,
          lines: simulateClass({ seed, students: source.students }),
        }))
  const results = logs.map(({ name, lines }) =>
    evaluate(prepareSkillLog(lines), name, (sentence) => progress.step(sentence)),
  )
  return isJson ? asJson(results) : asText(results)
})
