import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { WEIGHT_NAMES } from '@/lib/learning'
import { Failure } from '../../scripts/failures.mjs'
import { parsePriorArguments } from './arguments'
import { readLogs, runBench, type NamedLog } from './command'
import { ValueLearner } from './models/value-function'
import { pooledPrior, type Estimate } from './pooled-prior'
import type { PriorFile } from './prior-file'
import { whyUnusable } from './text-file'

/**
 * `npm run bench:prior`: makes a prior from what the engine learns of some people, for others. A figure quoted for a
 * log must use a prior that has not seen it: `--leave-out NAME` passes over the log of that name, which is its file's
 * without folder and extension.
 */
void runBench(async (args, progress) => {
  const { logs, out, leftOut } = parsePriorArguments(args)
  const names = logs.map(({ file }) => nameOf(file))
  for (const name of leftOut) {
    if (!names.includes(name))
      progress.note(`No log is called ${name}, so --leave-out ${name} leaves none out.`)
  }
  const seen = logs.filter(({ file }) => !leftOut.includes(nameOf(file)))
  if (seen.length === 0) throw new Failure('Every log is left out, so there is none to make a prior from.')
  const learners: Estimate[][] = []
  for (const [place, log] of (await readLogs(seen)).entries()) {
    progress.step(`${place + 1} of ${seen.length}: ${log.file}`)
    learners.push(learned(log))
  }
  await write(out, { weights: [...WEIGHT_NAMES], ...pooledPrior(learners), logs: namesOf(seen) })
  return `${out}: a prior from ${seen.length} ${seen.length === 1 ? 'log' : 'logs'}, ${namesOf(seen).join(', ')}`
})

// Functions rather than constants: the bench above runs before a constant down here would have its value.
function nameOf(file: string): string {
  return path.parse(file).name
}

function namesOf(logs: readonly { readonly file: string }[]): string[] {
  return logs.map(({ file }) => nameOf(file))
}

/** What the engine, starting from the flat prior, believes of each weight at the end of a log. */
function learned({ log }: NamedLog): Estimate[] {
  const learner = new ValueLearner(log)
  for (const review of log.reviews) learner.learn(review)
  const { mean, covariance } = learner.model.belief
  const size = mean.length
  // Row i of the upper triangle starts with the variance and is one shorter than the row before.
  let at = 0
  return [...mean].map((weight, row) => {
    const estimate = { mean: weight, variance: covariance[at] ?? NaN }
    at += size - row
    return estimate
  })
}

type Written = Omit<PriorFile, 'mean' | 'variance'> & {
  readonly mean: readonly number[]
  readonly variance: readonly number[]
}

async function write(file: string, prior: Written): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(prior, null, 2)}\n`)
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${whyUnusable(error)}.`, { cause: error })
  }
}
