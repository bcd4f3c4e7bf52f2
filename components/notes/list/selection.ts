/** Which notes are selected. */
export interface Selection {
  readonly ids: ReadonlySet<string>
  /** The row that a stretch begins at: the last one selected or let go by itself. */
  readonly anchor: number | null
  /** What was selected before the stretch, and stays whatever its end. */
  readonly before: ReadonlySet<string>
}

export const noSelection: Selection = { ids: new Set(), anchor: null, before: new Set() }

/** Selects a note, or lets it go. */
export function toggled({ ids }: Selection, noteId: string, row: number): Selection {
  const changed = new Set(ids)
  if (!changed.delete(noteId)) changed.add(noteId)
  return { ids: changed, anchor: row, before: changed }
}

/** Selects the notes of a stretch that begins at a row; a stretch from there before it is let go. */
export const extended = ({ before }: Selection, anchor: number, noteIds: readonly string[]): Selection => ({
  ids: new Set([...before, ...noteIds]),
  anchor,
  before,
})

/** Selects these notes and no others. */
export function selectedAll(noteIds: readonly string[]): Selection {
  const ids = new Set(noteIds)
  return { ids, anchor: null, before: ids }
}
