import 'server-only'
import { IMPORT, take } from '@/lib/auth/limits'
import type { AskedLayout } from '@/lib/content/csv'
import type { ImportDone, ImportReply } from '@/lib/contracts/import'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { carryOut } from './import/carry-out'
import { PlanOutdated, planImport, type ImportPlan } from './import/plan'
import { previewOf } from './import/preview'
import { untold, type Tell } from './import/progress'
import { readFile } from './import/read-file'
import type { ReadNotes } from './import/read-notes'
import { haveRoom, noteRoom } from './notes/room'

/** A file to import, or only to be looked at. */
export interface ImportRequest {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mode: 'preview' | 'commit'
  /** The deck for rows that name none. */
  readonly deckName: string
  readonly layout: AskedLayout
}

/** Tries against changes made to the same decks at the same moment. */
const TRIES = 3

/**
 * Imports a file of notes, all of it or nothing; or says what that would do. The first field names a note within deck
 * and kind: one that is there already is changed and keeps its cards, answers and dates, so a second import of the same
 * file changes nothing.
 *
 * @param tell is told how far an import has come once it is let in; nothing of a preview
 */
export async function importNotes(
  viewer: Viewer,
  { bytes, mode, deckName, layout }: ImportRequest,
  now: number,
  tell: Tell = untold,
): Promise<Result<ImportReply, { readonly code: 'too-many'; readonly retrySeconds: number }>> {
  const allowed = await take(IMPORT, [viewer.userId], now)
  if (!allowed.ok) return err({ code: 'too-many', retrySeconds: allowed.error })
  if (mode === 'commit') tell({ stage: 'reading', done: 0, total: 0 })
  const file = await readFile(bytes, layout)
  if (!file.ok) return ok({ status: 'refused', problems: [file.error] })
  if (mode === 'preview') {
    const plan = await planImport(database, viewer, file.value.notes, deckName)
    if (!(await fits(viewer, plan))) return ok(noRoom(viewer))
    return ok({ status: 'preview', preview: previewOf(plan, file.value) })
  }
  return ok(await commit(viewer, file.value, deckName, now, tell))
}

async function commit(
  viewer: Viewer,
  { notes, problems }: ReadNotes,
  deckName: string,
  now: number,
  tell: Tell,
): Promise<ImportReply> {
  if (problems.length > 0) return { status: 'refused', problems }
  for (let attempt = 1; ; attempt++) {
    const plan = await planImport(database, viewer, notes, deckName, tell)
    if (plan.problems.length > 0) return { status: 'refused', problems: plan.problems }
    if (!(await fits(viewer, plan))) return noRoom(viewer)
    const done = await carriedOut(viewer, plan, now, tell)
    if (done.ok) return { status: 'done', done: done.value }
    if (attempt === TRIES) throw done.error
  }
}

const fits = (viewer: Viewer, { rows }: ImportPlan): Promise<boolean> =>
  haveRoom(database, viewer, rows.filter(({ status }) => status === 'new').length)

const noRoom = (viewer: Viewer): ImportReply => ({
  status: 'refused',
  problems: [
    { line: 1, column: null, columnName: null, code: 'no-room', detail: String(noteRoom(viewer).notes) },
  ],
})

async function carriedOut(
  viewer: Viewer,
  plan: ImportPlan,
  now: number,
  tell: Tell,
): Promise<Result<ImportDone, PlanOutdated>> {
  try {
    return ok(await transaction((connection) => carryOut(connection, viewer, plan, now, tell)))
  } catch (error) {
    if (error instanceof PlanOutdated) return err(error)
    throw error
  }
}
