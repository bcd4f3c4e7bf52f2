import type { Viewer } from '@/lib/contracts/viewer'
import { notesByKey } from '@/lib/data/notes'
import type { Database } from '@/lib/data/pool'
import { ownKeyHash, type WrittenNote } from '../notes/written-note'

/** A note about to be written, and where. */
interface NamedNote {
  readonly noteId: string
  readonly deckId: string
  readonly written: WrittenNote
}

/** Few enough for one statement. */
const AT_ONCE = 500

/**
 * Gives each note a name of its own within deck and kind. Anki has notes that begin alike in one deck, and so may an
 * account here: the first goes by its first field like any note, the others by that and their id.
 */
export async function withOwnNames<Note extends NamedNote>(
  connection: Database,
  viewer: Viewer,
  notes: readonly Note[],
): Promise<Note[]> {
  const taken = await takenNames(connection, viewer, notes)
  return notes.map((note) => {
    const { text } = note.written
    const name = nameOf(note.deckId, text)
    const holder = taken.get(name) ?? note.noteId
    taken.set(name, holder)
    if (holder === note.noteId) return note
    return {
      ...note,
      written: { ...note.written, text: { ...text, keyHash: ownKeyHash(note.noteId, text.keyHash) } },
    }
  })
}

/** Which notes have those names, by name. */
async function takenNames(
  connection: Database,
  viewer: Viewer,
  notes: readonly NamedNote[],
): Promise<Map<string, string>> {
  const deckIds = [...new Set(notes.map(({ deckId }) => deckId))]
  const hashes = notes.map(({ written }) => written.text.keyHash)
  const taken = new Map<string, string>()
  for (let from = 0; from < hashes.length; from += AT_ONCE) {
    const found = await notesByKey(viewer, deckIds, hashes.slice(from, from + AT_ONCE), connection)
    for (const note of found) taken.set(nameOf(note.deckId, note), note.noteId)
  }
  return taken
}

const nameOf = (
  deckId: string,
  { kind, keyHash }: { readonly kind: string; readonly keyHash: string },
): string => `${deckId} ${kind} ${keyHash}`
