import type { NoteField, NoteKind } from '@/lib/content/note-types'
import { deckLabel } from '@/lib/content/deck-path'
import { count, plural } from './format'
import { importColumns } from './import-columns'
import { notes } from './notes'

/** How many lines there are of each status; the problems count those of the same question too. */
type RowCounts = Readonly<Record<'new' | 'changed' | 'same' | 'duplicates' | 'problems', number>>

interface MadeNote {
  readonly kind: NoteKind
  /** How many cards it makes. */
  readonly cards: number
  readonly deckName: string
  readonly tags: readonly string[]
}

/** Words about what each line of a file becomes. */
export const importRows = {
  title: 'What the lines become',
  show: 'Show',
  filter: (shown: RowFilter, counts: RowCounts): string =>
    `${importRows.filters[shown]} (${count(amountOf(shown, counts))})`,
  filters: {
    all: 'All lines that are fine',
    new: 'New',
    changed: 'Changed',
    same: 'Unchanged',
    duplicates: 'Same question twice',
    problems: 'Other lines that need help',
  },
  caption: (shown: number, all: number): string =>
    shown === all ? plural(all, 'line', 'lines') : `First ${count(shown)} of ${count(all)}`,
  line: 'Line',
  becomes: 'Becomes',
  question: 'Question',
  answer: 'Answer',
  status: 'Status',
  whatToMend: 'What it needs',
  /** `Basic, one card in Rivers, tagged long` */
  made: ({ kind, cards, deckName, tags }: MadeNote): string =>
    [
      notes.kind[kind],
      `${cards === 0 ? 'no card' : plural(cards, 'card', 'cards')} in ${deckLabel(deckName)}`,
      ...(tags.length === 0 ? [] : [`tagged ${tags.join(' ')}`]),
    ].join(', '),
  field: (field: NoteField | 'tags'): string => `${importColumns.uses[field]}:`,
  before: 'Before',
  after: 'After',
  nothing: 'nothing',
} as const

/** Which lines of a file are shown. */
export type RowFilter = 'all' | 'new' | 'changed' | 'same' | 'duplicates' | 'problems'

/** How many lines there are of those shown. */
export function amountOf(shown: RowFilter, counts: RowCounts): number {
  if (shown === 'all') return counts.new + counts.changed + counts.same
  return shown === 'problems' ? counts.problems - counts.duplicates : counts[shown]
}
