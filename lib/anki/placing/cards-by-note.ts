import type { AnkiCard } from '../collection'

/** Cards that are sorted by note between two chances for others. */
const AT_ONCE = 5000

/** The cards of each note, in the order of their ordinals. Gives a chance to attend to others now and then. */
export function* cardsByNote(
  cards: readonly AnkiCard[],
): Generator<number, (noteId: number) => readonly AnkiCard[]> {
  const byNote = new Map<number, AnkiCard[]>()
  for (const [index, card] of cards.entries()) {
    if (index % AT_ONCE === 0) yield 0
    const others = byNote.get(card.noteId)
    if (others === undefined) byNote.set(card.noteId, [card])
    else others.push(card)
  }
  return (noteId) => (byNote.get(noteId) ?? []).toSorted((a, b) => a.ordinal - b.ordinal)
}
