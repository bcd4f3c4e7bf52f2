import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { ItemTally } from '@/lib/classes/tally'
import type { Viewer } from '@/lib/contracts/viewer'
import { holdCopy, selectRolledCopies } from '@/lib/data/classes/rolling-copies'
import { selectCopiedItemIds, selectTallies } from '@/lib/data/classes/tallied-items'
import type { Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { talliesFromLog } from './roll-up-copy'

/** A row of a learner's that isn't what the logs make of it; null on a side where there is none. */
export interface RowDifference {
  readonly assignmentId: string
  readonly itemId: string
  readonly row: ItemTally | null
  readonly replayed: ItemTally | null
}

/** A learner's rows in classes, held against the logs. */
export interface RolledAudit {
  readonly rows: number
  readonly differences: readonly RowDifference[]
}

/**
 * Makes a learner's rows anew from the logs, as far as these have been counted, and compares; changes nothing. Rows that
 * are to be made anew by the job anyway are left out.
 */
export async function auditRolledCopies(viewer: Viewer): Promise<RolledAudit> {
  return transaction(async (connection) => {
    const audits: RolledAudit[] = []
    for (const assignmentId of await selectRolledCopies(connection, viewer))
      audits.push(await auditCopy(connection, viewer, assignmentId))
    return {
      rows: audits.reduce((sum, { rows }) => sum + rows, 0),
      differences: audits.flatMap(({ differences }) => differences),
    }
  })
}

async function auditCopy(connection: Database, viewer: Viewer, assignmentId: string): Promise<RolledAudit> {
  const copy = await holdCopy(connection, viewer, assignmentId, { waits: true })
  const seq = copy?.rolledSeq ?? null
  if (copy === null || seq === null) return { rows: 0, differences: [] }
  const itemIds = await selectCopiedItemIds(connection, viewer, assignmentId)
  const reached = { seq, practiceSeq: copy.rolledPracticeSeq ?? 1 }
  const replayed = await talliesFromLog(connection, viewer, assignmentId, copy, itemIds, reached)
  const rows = await selectTallies(connection, viewer, assignmentId)
  const differences = itemIds.flatMap((itemId): RowDifference[] => {
    const made = replayed.get(itemId)
    const difference = {
      row: rows.get(itemId) ?? null,
      replayed: made === undefined || made.answers === 0 ? null : made,
    }
    return isDeepStrictEqual(difference.row, difference.replayed)
      ? []
      : [{ assignmentId, itemId, ...difference }]
  })
  return { rows: rows.size, differences }
}
