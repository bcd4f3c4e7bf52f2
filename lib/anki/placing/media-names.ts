import type { AnkiCollection } from '../collection'
import { longField, mediaOfNote, placeNoteType, templateMedia, type PlacedType } from '../notes'
import { cardsByNote } from './cards-by-note'
import { DeckNames, HomeDecks } from './decks'
import type { PlacingOptions } from './placed'

/**
 * The names of all media that notes with a card in some decks use, in their fields and in the templates of their types,
 * whether they are there or not. By the rules by which `placeCollection` puts addresses in their place. Gives the number
 * of notes that have been looked at after each.
 */
export function* mediaNamesOf(
  collection: AnkiCollection,
  deckIds: PlacingOptions['deckIds'],
): Generator<number, ReadonlySet<string>> {
  const cardsOf = yield* cardsByNote(collection.cards)
  const homes = new HomeDecks(collection.decks)
  const decks = new DeckNames(collection.decks)
  const chosen = decks.chosen(deckIds)
  const theirs = new Map(collection.noteTypes.map((type) => [type.id, type]))
  const types = new Map<number, PlacedType>()
  const names = new Set<string>()
  for (const [index, note] of collection.notes.entries()) {
    yield index + 1
    const of = theirs.get(note.noteTypeId)
    if (
      of === undefined ||
      longField(note) !== null ||
      !cardsOf(note.id).some((card) => chosen.has(decks.nameOf(homes.of(card))))
    )
      continue
    const type = types.get(of.id) ?? placeNoteType(of)
    if (!types.has(of.id)) for (const name of templateMedia(type)) names.add(name)
    types.set(of.id, type)
    for (const name of mediaOfNote(note.fields, type)) names.add(name)
  }
  return names
}
