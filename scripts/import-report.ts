import type { AnkiReport } from '@/lib/contracts/anki'
import { anki } from '@/lib/words/anki'
import { packages } from '@/lib/words/packages'

/** The report of an import as the command line prints it: figures, names and sentences. */
export function printedReport(report: AnkiReport): object {
  const { notes, reviews, cards, reschedulings, ofDeletedCards, media, missingMedia, found } = report
  return {
    decks: report.decks.length,
    notes: notes.created,
    cards,
    reviews,
    skipped: skippedIn(report),
    missingMedia,
    warnings: warningsIn(report),
    deckNames: report.decks.map(({ name }) => name),
    notesChanged: notes.changed,
    notesUnchanged: notes.same,
    ...{ ofDeletedCards, reschedulings, media, found },
  }
}

interface Skipped {
  readonly what: 'notes' | 'cards' | 'reviews' | 'media'
  readonly count: number
  readonly why: string
}

/** What the file holds and the account did not get, or had already. */
function skippedIn({ notes, leftOut, known, overtaken, unusableMedia }: AnkiReport): readonly Skipped[] {
  const { reviews } = leftOut
  const all: readonly Skipped[] = [
    { what: 'notes', count: notes.keptHere, why: 'changed here too: what they say here stays' },
    { what: 'notes', count: leftOut.tooLong, why: 'a field is longer than one can be' },
    { what: 'cards', count: leftOut.cardsWithoutSide, why: 'their notes make them no more' },
    { what: 'reviews', count: known, why: 'here already' },
    { what: 'reviews', count: overtaken, why: 'their cards have been answered here since' },
    { what: 'reviews', count: reviews['no-rating'], why: 'they have no rating' },
    { what: 'reviews', count: reviews['unknown-kind'], why: 'of a kind that is not known' },
    { what: 'reviews', count: reviews['no-such-time'], why: 'their time can’t be' },
    { what: 'media', count: unusableMedia.length, why: 'no picture or sound that can be shown' },
  ]
  return all.filter(({ count }) => count > 0)
}

const warningsIn = ({ noteTypes, noteChanges, warnings }: AnkiReport): readonly string[] => [
  ...warnings.map((warning) => packages.warning(warning)),
  ...noteTypes.flatMap(({ name, changes }) => changes.map((change) => `${name}: ${anki.typeChange(change)}`)),
  ...noteChanges.map(({ code, notes }) => anki.noteChange(code, notes)),
]
