import type { Viewer } from '@/lib/contracts/viewer'
import { notesByKey, type NoteText } from '@/lib/data/notes'

/** Another note of the same deck and kind begins with the same text. */
export interface NoteDuplicate {
  readonly code: 'duplicate'
  /** That note; null when it has gone again meanwhile. */
  readonly noteId: string | null
}

/** Which note has the name that a text would take. */
export async function duplicateOf(
  viewer: Viewer,
  deckId: string,
  { kind, keyHash }: Pick<NoteText, 'kind' | 'keyHash'>,
): Promise<NoteDuplicate> {
  const found = await notesByKey(viewer, [deckId], [keyHash])
  return { code: 'duplicate', noteId: found.find((note) => note.kind === kind)?.noteId ?? null }
}
