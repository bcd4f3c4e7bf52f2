import 'server-only'
import { may, type ClassRight } from '@/lib/classes'
import type { ClassProblem } from '@/lib/contracts/classes'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { lockClass, selectOptionalStanding, type Standing } from '@/lib/data/classes/members'
import type { Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'

/** The viewer's place in a class where they have a right there; whoever is not in it learns of no class. */
export async function standingWith(
  connection: Database,
  viewer: Viewer,
  classId: string,
  right: ClassRight,
): Promise<Result<Standing, ClassProblem>> {
  const standing = await selectOptionalStanding(connection, viewer, classId)
  if (standing === null) return err({ code: 'not-found' })
  return may(standing.role, right) ? ok(standing) : err({ code: 'not-allowed' })
}

/**
 * Changes a class in one transaction, one change at a time, as somebody who has a right there. An archived class is
 * changed only by what says so.
 */
export function changing<T, Problem = ClassProblem>(
  viewer: Viewer,
  classId: string,
  { right, evenArchived = false }: { readonly right: ClassRight; readonly evenArchived?: boolean },
  change: (connection: Database, standing: Standing) => Promise<Result<T, NoInfer<Problem>>>,
): Promise<Result<T, Problem | ClassProblem>> {
  return transaction<Result<T, Problem | ClassProblem>>(async (connection) => {
    if (!(await lockClass(connection, classId))) return err({ code: 'not-found' })
    const standing = await standingWith(connection, viewer, classId, right)
    if (!standing.ok) return standing
    if (standing.value.isArchived && !evenArchived) return err({ code: 'archived' })
    return change(connection, standing.value)
  })
}
