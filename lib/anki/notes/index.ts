/** What Anki's note types, templates and fields mean here. */
export { placeNoteType, type PlacedType, type TypeChange } from './place-type'
export { ordinalHere, placeNote, type NoteChangeCode, type NoteTooLong, type PlacedNote } from './place-note'
export { withMedia, type MediaAddresses, type WithMedia } from './media'
