import {
  readImport,
  type AskedLayout,
  type ImportNotice,
  type ImportProblem,
  type ReadLayout,
} from '@/lib/content/csv'
import { err, ok, type Result } from '@/lib/contracts/result'
import { noteOf, type WrittenNote } from '../notes/written-note'

/** A row of a file, read as a note. */
export interface ReadNote {
  readonly line: number
  /** Null where the file names none. */
  readonly deckName: string | null
  readonly written: WrittenNote
}

/** What a file holds. */
export interface ReadNotes {
  readonly layout: ReadLayout
  readonly notes: readonly ReadNote[]
  readonly problems: readonly ImportProblem[]
  readonly notices: readonly ImportNotice[]
}

/** Reads a file of notes by Anki's conventions. The error is what keeps it from being read at all. */
export function readNotes(bytes: Uint8Array, asked: AskedLayout): Result<ReadNotes, ImportProblem> {
  const read = readImport(bytes, asked)
  if (!read.ok) return err(read.error)
  const { layout, notes, problems, notices } = read.value
  return ok({
    layout,
    notes: notes.map(({ line, deckName, kind, fields, tags }) => ({
      line,
      deckName,
      written: noteOf(kind, fields, tags),
    })),
    problems,
    notices,
  })
}
