import 'server-only'
import type { PlacedAnkiNote } from '@/lib/anki/placing'
import type { Viewer } from '@/lib/contracts/viewer'
import { idEndOf } from '@/lib/anki/write/ids'
import { selectAnkiNotes, selectNotesByIdEnd, type StandingAnkiNote } from '@/lib/data/anki-notes'
import type { Database } from '@/lib/data/pool'
import type { Breathe } from './breathing'

/** How a note of a package stands to what became of it here. */
export type NoteStanding =
  /** It never came here, or has been deleted here since. */
  | 'new'
  /** It says something else in Anki than when it came; here nothing was changed. */
  | 'changed'
  /** As it was in Anki when it came, whatever was changed here. */
  | 'same'
  | 'changed-in-both'

/** A note of a package, held against what is here. */
export interface PlannedNote {
  readonly note: PlacedAnkiNote
  readonly standing: NoteStanding
  /** What it became here, one that was deleted too; null where it never came. */
  readonly here: StandingAnkiNote | null
}

/** Notes looked for at once. */
const AT_ONCE = 1000

/** Holds notes of a package against those that came before. */
export async function planNotes(
  connection: Database,
  viewer: Viewer,
  notes: readonly PlacedAnkiNote[],
  breathe: Breathe,
): Promise<PlannedNote[]> {
  const planned: PlannedNote[] = []
  for (let from = 0; from < notes.length; from += AT_ONCE) {
    const some = notes.slice(from, from + AT_ONCE)
    const rows = await selectAnkiNotes(
      connection,
      viewer,
      some.map(({ guid }) => guid),
    )
    const known = new Map(rows.map((row) => [row.guid, row]))
    for (const note of some) {
      const here = known.get(note.guid) ?? null
      planned.push({ note, here, standing: standingOf(note, here) })
    }
    await breathe()
  }
  return withOwnNotes(connection, viewer, planned)
}

/** What a note was in Anki that was written here: nobody has seen it there. */
const NEVER_BROUGHT = ''

/**
 * Knows notes again that were written here, went out in a package and come back. Which of both texts is the newer can't
 * be told, so they count as changed in both.
 */
async function withOwnNotes(
  connection: Database,
  viewer: Viewer,
  planned: readonly PlannedNote[],
): Promise<PlannedNote[]> {
  const idEnds = planned.flatMap(({ here, note }) => (here === null ? (idEndOf(note.guid) ?? []) : []))
  const own = idEnds.length === 0 ? [] : await selectNotesByIdEnd(connection, viewer, idEnds)
  const byEnd = new Map(own.map((note) => [note.idEnd, note]))
  return planned.map((plan) => {
    const { note, here } = plan
    const found = here === null ? byEnd.get(idEndOf(note.guid) ?? '') : undefined
    if (found === undefined) return plan
    const { noteId, version } = found
    const standing = { guid: note.guid, ankiId: note.ankiId, brought: NEVER_BROUGHT }
    return {
      note,
      standing: 'changed-in-both',
      here: { ...standing, noteId, version, versionNow: version, isDeleted: false },
    }
  })
}

function standingOf({ brought }: PlacedAnkiNote, here: StandingAnkiNote | null): NoteStanding {
  if (here === null || here.isDeleted) return 'new'
  if (here.brought === brought) return 'same'
  return here.versionNow === here.version ? 'changed' : 'changed-in-both'
}
