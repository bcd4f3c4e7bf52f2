import { LOCALE_FIELDS, TEXT_FIELDS } from '@/lib/content/note-types'
import type { ImportPreview, ImportRow, RowChange, RowStatus } from '@/lib/contracts/import'
import type { NoteText } from '@/lib/data/notes'
import type { ImportPlan, PlannedRow } from './plan'
import type { ReadNotes } from './read-notes'

/** Rows shown of each status, and characters of each of their texts: enough to see whether all is where it should be. */
const ROWS = 50
const CHARS = 300
const TAGS = 20

/** What a plan would do, for a look. */
export function previewOf({ decks, rows, problems: clashes }: ImportPlan, file: ReadNotes): ImportPreview {
  const problems = [...file.problems, ...clashes].toSorted((a, b) => a.line - b.line)
  const count = (status: RowStatus) => rows.filter((row) => row.status === status).length
  return {
    layout: file.layout,
    counts: {
      new: count('new'),
      changed: count('changed'),
      same: count('same'),
      problems: problems.length,
      duplicates: problems.filter(({ code }) => code === 'duplicate').length,
    },
    rows: firstOfEach(rows).map(rowOf),
    problems,
    notices: file.notices,
    newDecks: decks.filter(({ deckId }) => deckId === null).map(({ name }) => name),
  }
}

function firstOfEach(rows: readonly PlannedRow[]): PlannedRow[] {
  const taken = { new: 0, changed: 0, same: 0 }
  return rows.filter(({ status }) => taken[status]++ < ROWS)
}

function rowOf({ line, deckName, written: { text, ordinals }, status, existing }: PlannedRow): ImportRow {
  return {
    ...{ line, deckName, status },
    kind: text.kind,
    front: text.fields.front.slice(0, CHARS),
    back: text.fields.back.slice(0, CHARS),
    tags: text.tags.slice(0, TAGS),
    cards: ordinals.length,
    changes: existing === null ? [] : changesOf(existing, text),
  }
}

function changesOf(before: NoteText, after: NoteText): RowChange[] {
  const said = ({ fields, tags }: NoteText) => [
    ...[...TEXT_FIELDS, ...LOCALE_FIELDS].map((field) => [field, fields[field] ?? ''] as const),
    ['tags', tags.join(' ')] as const,
  ]
  const former = new Map(said(before))
  return said(after)
    .map(([field, text]) => ({ field, before: former.get(field) ?? '', after: text }))
    .filter((change) => change.before !== change.after)
    .map(({ field, ...texts }) => ({ field, ...aroundDifference(texts.before, texts.after) }))
}

/** Long texts are shown from a little before where they begin to differ. */
function aroundDifference(before: string, after: string): Pick<RowChange, 'before' | 'after'> {
  let at = 0
  while (at < before.length && before[at] === after[at]) at += 1
  const from = at < CHARS / 2 ? 0 : at - CHARS / 10
  const shown = (text: string) => `${from > 0 ? '…' : ''}${text.slice(from, from + CHARS)}`
  return { before: shown(before), after: shown(after) }
}
