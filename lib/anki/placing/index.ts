/** What a collection of Anki's becomes here, as a whole. */
export { deckNameHere } from './decks'
export { mediaNamesOf } from './media-names'
export { placeCollection } from './place-collection'
export type {
  PlacedAnkiNote,
  PlacedCard,
  PlacedCollection,
  PlacedDeck,
  PlacedNoteType,
  PlacingOptions,
} from './placed'
