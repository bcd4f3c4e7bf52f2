import { cleanText } from '@/lib/content/source-text'
import { LIMITS } from '@/lib/contracts/limits'
import type { Viewer } from '@/lib/contracts/viewer'
import { setTags, type LockedNote } from '@/lib/data/bulk-notes'
import type { RetaggedNote } from '@/lib/data/changes'
import type { Database } from '@/lib/data/pool'
import type { Made } from './outcome'

/** Gives notes tags and takes tags from them; a note that would have too many keeps those it has. */
export async function tag(
  connection: Database,
  viewer: Viewer,
  notes: readonly LockedNote[],
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
  now: number,
): Promise<Made> {
  const wanted = { added: cleaned(add), removed: cleaned(remove) }
  const differing = notes.map((note) => retagged(note, wanted)).filter(isDifferent)
  const changed = differing.filter(({ tags }) => tags.length <= LIMITS.tags)
  await setTags(connection, viewer, changed, now)
  return {
    change: {
      kind: 'tag',
      notes: changed.map(({ noteId, added, removed }) => ({ noteId, added, removed })),
    },
    notes: changed.length,
    left: differing.length - changed.length,
  }
}

/** Takes away the tags that were given and gives back those taken; what else was tagged since stays. */
export async function undoTag(
  connection: Database,
  viewer: Viewer,
  notes: readonly RetaggedNote[],
  there: readonly LockedNote[],
  now: number,
): Promise<number> {
  const byId = new Map(there.map((note) => [note.noteId, note]))
  const back = notes.flatMap(({ noteId, added, removed }) => {
    const note = byId.get(noteId)
    return note === undefined ? [] : [retagged(note, { added: removed, removed: added })]
  })
  const fitting = back.filter(({ tags }) => tags.length <= LIMITS.tags)
  await setTags(connection, viewer, fitting.filter(isDifferent), now)
  return fitting.length
}

type Retagged = RetaggedNote & { readonly tags: readonly string[] }

/** The tags a note has after some were taken from it and some given, and which of these that changed. */
function retagged(
  { noteId, tags }: LockedNote,
  wanted: { readonly added: readonly string[]; readonly removed: readonly string[] },
): Retagged {
  const added = wanted.added.filter((each) => !tags.includes(each))
  const removed = tags.filter((each) => wanted.removed.includes(each) && !wanted.added.includes(each))
  return { noteId, added, removed, tags: [...tags.filter((each) => !removed.includes(each)), ...added] }
}

const isDifferent = ({ added, removed }: Retagged): boolean => added.length + removed.length > 0

const cleaned = (tags: readonly string[]): string[] => [
  ...new Set(tags.map((each) => cleanText(each).trim()).filter((each) => each !== '')),
]
