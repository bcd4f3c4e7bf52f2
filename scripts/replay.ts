import { parseArgs } from 'node:util'
import type { Viewer } from '@/lib/contracts/viewer'
import { staleLearners } from '@/lib/data/learner-models'
import { selectOptionalAccount } from '@/lib/data/users'
import { MODEL_VERSION } from '@/lib/learning'
import { auditLearner, isClean } from '@/lib/usecases/audit-learner'
import { auditRolledCopies } from '@/lib/usecases/classes/roll-up/audit'
import { auditSkills } from '@/lib/usecases/practice/audit'
import { rebuildLearner } from '@/lib/usecases/rebuild-learner'
import { auditLines, classLines, skillLines } from './replay/sentences'
import { runCommand } from './run-command'

const USAGE = `npm run replay -- --user EMAIL [--write]   hold card states and model against the log; --write mends them
npm run replay -- --all-stale              rebuild every learner whose model another version made`

const LEARNERS_AT_ONCE = 100

const problems = {
  busy: 'Answers kept coming in meanwhile: try again.',
  'no-learner': 'This account has no learner.',
} as const

/**
 * The command `npm run replay`. Ends with 0 when rows and predictions are what the log makes of them, or have been
 * mended; with 1 when they differ or could not be compared.
 */
async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { user: { type: 'string' }, write: { type: 'boolean' }, 'all-stale': { type: 'boolean' } },
  })
  if (values['all-stale'] === true) return rebuildStale()
  if (values.user === undefined) {
    console.log(USAGE)
    return 1
  }
  const account = await selectOptionalAccount(values.user.trim().toLowerCase())
  if (account === null) {
    console.log('There is no account with this e-mail address.')
    return 1
  }
  return checkOne({ userId: account.userId, isDemo: account.isDemo }, values.write === true)
}

async function checkOne(viewer: Viewer, mends: boolean): Promise<number> {
  const audited = await auditLearner(viewer)
  if (!audited.ok) {
    console.log(problems[audited.error])
    return 1
  }
  for (const line of auditLines(audited.value)) console.log(line)
  const skills = await auditSkills(viewer, mends)
  for (const line of skillLines(skills)) console.log(line)
  const areSkillsClean = skills.isSame && skills.predictionDifferences.length === 0
  const rolled = await auditRolledCopies(viewer)
  for (const line of classLines(rolled)) console.log(line)
  if (isClean(audited.value) && areSkillsClean && rolled.differences.length === 0) return 0
  if (!mends) {
    console.log('Nothing was changed: --write mends the rows.')
    return 1
  }
  const rebuilt = await rebuildLearner(viewer)
  console.log(rebuilt.ok ? 'The rows have been mended from the log.' : problems[rebuilt.error])
  // A prediction once served stays in the log as it was.
  const asServed = audited.value.predictionDifferences.length + skills.predictionDifferences.length === 0
  return rebuilt.ok && asServed ? 0 : 1
}

/** Each learner is done once and for all, so a run that is interrupted goes on where it stopped. */
async function rebuildStale(): Promise<number> {
  const counts = { rebuilt: 0, busy: 0 }
  for (let after: string | null = null; ;) {
    const userIds: string[] = await staleLearners(MODEL_VERSION, after, LEARNERS_AT_ONCE)
    for (const userId of userIds) {
      const rebuilt = await rebuildLearner({ userId, isDemo: false })
      counts[rebuilt.ok || rebuilt.error === 'no-learner' ? 'rebuilt' : 'busy']++
    }
    after = userIds.at(-1) ?? null
    if (userIds.length < LEARNERS_AT_ONCE) break
  }
  console.log(`Learners rebuilt for model version ${MODEL_VERSION}: ${counts.rebuilt}.`)
  if (counts.busy > 0) console.log(`Practising meanwhile, to be done again: ${counts.busy}.`)
  return counts.busy > 0 ? 1 : 0
}

runCommand(main)
