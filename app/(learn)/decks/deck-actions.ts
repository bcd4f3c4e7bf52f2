import type { DeckActions } from '@/components/decks/deck-actions'
import {
  archiveDeckAction,
  createDeckAction,
  deleteDeckAction,
  editDeckAction,
  pauseDeckAction,
  restoreDeckAction,
  resumeDeckAction,
  unarchiveDeckAction,
} from './actions'

/** What the pages hand to the parts that change a deck. */
export const deckActions: DeckActions = {
  create: createDeckAction,
  edit: editDeckAction,
  pause: pauseDeckAction,
  resume: resumeDeckAction,
  archive: archiveDeckAction,
  unarchive: unarchiveDeckAction,
  remove: deleteDeckAction,
  restore: restoreDeckAction,
}
