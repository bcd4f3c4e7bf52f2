import 'server-only'
import { cleanText } from '@/lib/content/source-text'
import type { ExamProblem, KeepWorriesInput } from '@/lib/contracts/exam'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { deleteWorries, insertWorry, lockExamLearner, setKeepsWorries } from '@/lib/data/worries'

/** Keeps what was written on the page for worries, with consent only. */
export function keepWorries(
  viewer: Viewer,
  { worryId, text }: KeepWorriesInput,
  now: number,
): Promise<Result<null, ExamProblem>> {
  return transaction(async (connection) => {
    const { keepsWorries } = await lockExamLearner(connection, viewer)
    if (!keepsWorries) return err({ code: 'no-consent' })
    await insertWorry(connection, viewer, { worryId, text: cleanText(text) }, now)
    return ok(null)
  })
}

/** The learner's consent to records of their worries. What was recorded stays until it is deleted. */
export async function setWorryRecords(
  viewer: Viewer,
  { isOn }: { readonly isOn: boolean },
): Promise<Result<null, never>> {
  await setKeepsWorries(database, viewer, isOn)
  return ok(null)
}

/** Deletes every record of worries. */
export async function forgetWorries(viewer: Viewer): Promise<Result<null, never>> {
  await transaction((connection) => deleteWorries(connection, viewer))
  return ok(null)
}
