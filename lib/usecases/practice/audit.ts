import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Viewer } from '@/lib/contracts/viewer'
import { lockPracticeLearner } from '@/lib/data/practice-learners'
import type { Database } from '@/lib/data/pool'
import { saveSkillModel, selectSkillModel } from '@/lib/data/skill-models'
import { transaction } from '@/lib/data/transaction'
import { SKILL_MODEL_VERSION } from '@/lib/practice/skills/skill-model'
import { storedPractice } from '@/lib/practice/state/practice-state'
import { foldPractice } from './fold'

/** What is kept of a learner's skills, held against what the log of practice makes of them. */
export interface SkillAudit {
  readonly events: number
  /** What is kept is the log's; so is the count of its events. */
  readonly isSame: boolean
  /** Events of attempts, made by this version, whose prediction the fold doesn't reach. */
  readonly predictionDifferences: readonly string[]
}

/**
 * Replays a learner's log of practice and compares. `mends`: where what is kept differs, it is written anew; predictions
 * once served stay in the log as they were.
 */
export const auditSkills = (viewer: Viewer, mends: boolean): Promise<SkillAudit> =>
  transaction((connection) => auditSkillsIn(connection, viewer, mends))

/** The same within a transaction. */
export async function auditSkillsIn(
  connection: Database,
  viewer: Viewer,
  mends: boolean,
): Promise<SkillAudit> {
  await lockPracticeLearner(connection, viewer)
  const row = await selectSkillModel(connection, viewer)
  const { state, lastSeq, differences } = await foldPractice(connection, viewer)
  const replayed = { modelVersion: SKILL_MODEL_VERSION, state: storedPractice(state), nextSeq: lastSeq + 1 }
  // As JSON, which is how it is kept: a negative zero comes back as zero.
  const kept: unknown = JSON.parse(JSON.stringify(replayed))
  const isSame = row === null ? lastSeq === 0 : isDeepStrictEqual(row, kept)
  if (mends && !isSame) await saveSkillModel(connection, viewer, replayed)
  return { events: lastSeq, isSame, predictionDifferences: differences }
}
