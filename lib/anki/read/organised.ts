import type { AnkiDeck, AnkiNoteType } from '../collection'
import type { CollectionSettings } from './settings'

/** What the versions keep differently: all but notes, cards and answers. */
export interface Organised extends CollectionSettings {
  readonly noteTypes: readonly AnkiNoteType[]
  readonly decks: readonly AnkiDeck[]
}
