/** What Anki's note types, templates and fields mean here. */
export { placeNoteType, type PlacedType, type TypeChange } from './place-type'
export type { NoteChangeCode, Texts } from './field-reader'
export { longField, ordinalsHere, placeNote, type NoteTooLong, type PlacedNote } from './place-note'
export { mediaOfNote, withMedia, type MediaAddresses, type WithMedia } from './media'
export { templateMedia, withTemplateMedia } from './template-media'
