import type { RestoreProblem } from '@/lib/content/export/restoring'
import { rowRefusal } from '@/lib/data/export/restore-rows'

/** Thrown within the transaction, so that nothing of the export stays. */
export class Refused extends Error {
  constructor(readonly problem: RestoreProblem) {
    super(problem.code)
  }
}

/** Does work that writes a section's rows; what the database can't keep of them refuses the export. */
export async function refusing<T>(section: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const refusal = rowRefusal(error)
    if (refusal === null) throw error
    throw new Refused(
      refusal.isTaken ? { code: 'taken' } : { code: 'row', section, row: null, field: refusal.field },
    )
  }
}
