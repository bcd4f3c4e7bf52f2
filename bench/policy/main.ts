import os from 'node:os'
import { runBench } from '../recall/command'
import { parsePolicyArguments, type PolicyArguments } from './arguments'
import { compare, keyOf, SWEEP } from './compare'
import type { Job, Lived } from './job'
import { drawPeople, type Person } from './learners/people'
import { readPeople } from './learners/people-file'
import { asJson, asText } from './report'
import { ResultsFile } from './results-file'
import { scenarios } from './scenarios'
import { liveAll } from './workers'

/**
 * `npm run bench:policy`: what becomes of people who practise as a policy plans, ours and its peers, over a year. They
 * remember by laws that no scheduler knows. Figures go to standard output, progress to standard error.
 */
void runBench(async (args, progress) => {
  const given = parsePolicyArguments(args)
  const people = given.people === null ? drawPeople(given.learners) : await readPeople(given.people)
  const file = given.out === null ? null : new ResultsFile(given.out, given.scenario, people)
  const jobs = jobsOf(given, people)
  const done = new Map((file?.lives ?? []).map((life) => [keyOf(life), life]))
  const left = jobs.filter((job) => !done.has(keyOfJob(job)))
  let count = jobs.length - left.length
  await liveAll(left, os.availableParallelism(), (life) => {
    file?.append(life)
    done.set(keyOf(life), life)
    progress.step(`${++count} of ${jobs.length}, ${life.policy}, ${life.learner}, life ${life.seed}`)
  })
  const lives = jobs.flatMap((job): Lived[] => {
    const life = done.get(keyOfJob(job))
    return life === undefined ? [] : [life]
  })
  const comparisons = compare(given.scenario, given.policies, lives)
  return given.isJson ? asJson(comparisons) : asText(comparisons)
})

/** Every policy with every person in each of their lives; where minutes are free, the baseline's sweep too. */
function jobsOf({ scenario, policies, seeds }: PolicyArguments, people: readonly Person[]): Job[] {
  const sweep = scenarios[scenario].equal.length === 0 ? [] : SWEEP
  const names = [...new Set([...policies, ...sweep])]
  return Array.from({ length: seeds }, (_, seed) => seed + 1).flatMap((seed) =>
    people.flatMap((person) => names.map((policy) => ({ scenario, policy, person, seed }))),
  )
}

function keyOfJob({ policy, person, seed }: Job): string {
  return keyOf({ policy, learner: person.name, seed })
}
