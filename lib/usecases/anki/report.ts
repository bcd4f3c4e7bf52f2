import type { AnkiReport } from '@/lib/contracts/anki'
import { becomes } from './becomes'
import type { BroughtNotes } from './bring-notes'
import type { BroughtPast } from './bring-past'
import type { ReadyPackage } from './ready-package'

/** What an import has done, in figures. */
export function reportOf(
  { opened, media, past, placed }: ReadyPackage,
  { decks, created, rewritten, same, keptHere, madeCards }: BroughtNotes,
  { reviews, ofDeletedCards, reschedulings, known, overtaken, found }: BroughtPast,
  changeId: string | null,
): AnkiReport {
  const unusable = new Set(media.unusable.map(({ name }) => name))
  return {
    ...{ changeId, decks },
    notes: { created: created.length, changed: rewritten.length, same, keptHere },
    cards: madeCards.size,
    ...{ reviews, ofDeletedCards, reschedulings, known, overtaken, found },
    media: media.count,
    missingMedia: placed.missing.filter((name) => !unusable.has(name)),
    unusableMedia: media.unusable,
    ...becomes(opened, placed, past),
  }
}
