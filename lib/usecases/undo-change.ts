import 'server-only'
import type { ChangeUndone } from '@/lib/contracts/changes'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { lockNotes } from '@/lib/data/bulk-notes'
import {
  isChangeUndone,
  takeChange,
  type Change,
  type RedatedCards,
  type StandingChange,
} from '@/lib/data/changes'
import { database, type Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { isUniqueViolation } from '@/lib/data/unique-violation'
import { undoAdvance } from './changes/advance'
import { undoDelete } from './changes/delete'
import { undoImport } from './changes/import'
import { undoMove } from './changes/move'
import { undoRedate } from './changes/redate'
import { takeBack } from './changes/reset'
import { undoShelve } from './changes/shelve'
import { undoTag } from './changes/tag'

/** Why a change stands. */
export type NotUndone =
  { readonly code: 'not-found' } | { readonly code: 'already-undone' } | { readonly code: 'busy' }

/** Undoes a change to many notes or cards, once. What was done to one of them since is respected: it is left as it is. */
export async function undoChange(
  viewer: Viewer,
  changeId: string,
  now: number,
): Promise<Result<ChangeUndone, NotUndone>> {
  try {
    const undone = await transaction(async (connection) => {
      const standing = await takeChange(connection, viewer, changeId, now)
      return standing === null ? null : undo(connection, viewer, standing, now)
    })
    if (undone !== null) return ok(undone)
  } catch (error) {
    if (isUniqueViolation(error, 'notes_name_key')) return err({ code: 'busy' })
    throw error
  }
  return err({ code: (await isChangeUndone(database, viewer, changeId)) ? 'already-undone' : 'not-found' })
}

async function undo(
  connection: Database,
  viewer: Viewer,
  { change, createdAt }: StandingChange,
  now: number,
): Promise<ChangeUndone> {
  return change.kind === 'redate'
    ? undoRedate(connection, viewer, change, now)
    : undoOnNotes(connection, viewer, { change, createdAt }, now)
}

type OnNotes = Exclude<Change, RedatedCards>

async function undoOnNotes(
  connection: Database,
  viewer: Viewer,
  { change, createdAt }: { readonly change: OnNotes; readonly createdAt: number },
  now: number,
): Promise<ChangeUndone> {
  const noteIds = noteIdsOf(change)
  const there = change.kind === 'delete' ? [] : await lockNotes(connection, viewer, noteIds)
  const undone = await reverse()
  return { undone, left: noteIds.length - undone }

  function reverse(): Promise<number> {
    switch (change.kind) {
      case 'move':
        return undoMove(connection, viewer, change.notes, there, now)
      case 'tag':
        return undoTag(connection, viewer, change.notes, there, now)
      case 'shelve':
        return undoShelve(connection, viewer, change, there, now)
      case 'reset':
        return takeBack(connection, viewer, change.events, there, now)
      case 'advance':
        return undoAdvance(connection, viewer, change, there, now)
      case 'delete':
        return undoDelete(connection, viewer, change.noteIds, createdAt, now)
      case 'import':
        return undoImport(connection, viewer, change, there, now)
    }
  }
}

function noteIdsOf(change: OnNotes): string[] {
  switch (change.kind) {
    case 'move':
    case 'tag':
      return change.notes.map(({ noteId }) => noteId)
    case 'shelve':
      return [...new Set(change.cards.map(({ noteId }) => noteId))]
    case 'reset':
    case 'advance':
      return [...new Set(change.events.map(({ noteId }) => noteId))]
    case 'delete':
      return [...change.noteIds]
    case 'import':
      return [...change.noteIds, ...change.rewritten.map(({ noteId }) => noteId)]
  }
}
