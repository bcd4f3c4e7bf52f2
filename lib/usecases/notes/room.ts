import 'server-only'
import { LIMITS } from '@/lib/contracts/limits'
import type { Viewer } from '@/lib/contracts/viewer'
import { noteRoomUsed } from '@/lib/data/note-room'
import type { Database } from '@/lib/data/pool'

/** Notes, and bytes of them, that an account may hold. */
export const noteRoom = ({ isDemo }: Viewer): { readonly notes: number; readonly bytes: number } => {
  const whose = isDemo ? 'demo' : 'learner'
  return { notes: LIMITS.notes[whose], bytes: LIMITS.noteBytes[whose] }
}

/**
 * Whether so many notes more have room in the viewer's account. What several requests add at the same moment may go a
 * little beyond: the room is there against filling a disk, and not counted to the last note.
 */
export async function haveRoom(connection: Database, viewer: Viewer, more: number): Promise<boolean> {
  const [used, most] = [await noteRoomUsed(viewer, connection), noteRoom(viewer)]
  return used.notes + more <= most.notes && used.bytes < most.bytes
}
