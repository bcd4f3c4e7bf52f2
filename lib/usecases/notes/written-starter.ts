import type { StarterDeck } from '@/lib/data/starter-decks'
import type { NoteForDeck } from './insert-written'
import { writtenNote } from './written-note'

/**
 * The notes of a starter deck, to be made in a deck.
 *
 * @throws Error for one that is no note, which the tests of what ships rule out
 */
export function writtenStarter(deckId: string, notes: StarterDeck['notes']): NoteForDeck[] {
  return notes.map(({ kind, fields, tags }) => {
    const written = writtenNote(kind, fields, tags)
    if (!written.ok) throw new Error(`a starter deck has a ${kind} note that is none`)
    return { deckId, written: written.value }
  })
}
