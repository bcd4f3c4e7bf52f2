import { cleanText } from '@/lib/content/source-text'
import type { AnkiNote } from '../collection'

/** Characters of a note's name that are kept. */
const GUID_CHARS = 200

/**
 * The name by which each note is known wherever it goes: its guid. One that is empty, too long, or has been given to
 * another note before goes by its id instead, which stays the same in later packages of the same collection.
 */
export class GuidKeys {
  private readonly taken = new Set<string>()

  /** To be asked for all notes of a collection, in order, whichever of them are wanted. */
  of({ guid, id }: Pick<AnkiNote, 'guid' | 'id'>): string {
    const clean = cleanText(guid).trim()
    const isKept = clean !== '' && clean.length <= GUID_CHARS && !this.taken.has(clean)
    let key = isKept ? clean : `id:${id}`
    while (this.taken.has(key)) key += '+'
    this.taken.add(key)
    return key
  }
}
