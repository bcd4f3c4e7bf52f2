import 'server-only'
import type { PlacedAnkiNote } from '@/lib/anki/placing'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectAnkiNotes, type StandingAnkiNote } from '@/lib/data/anki-notes'
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
  return planned
}

function standingOf({ brought }: PlacedAnkiNote, here: StandingAnkiNote | null): NoteStanding {
  if (here === null || here.isDeleted) return 'new'
  if (here.brought === brought) return 'same'
  return here.versionNow === here.version ? 'changed' : 'changed-in-both'
}
