'use client'

import { useState } from 'react'
import { useToast } from '@/components/ui/Toast'
import { noteList as words } from '@/lib/words/note-list'
import { fetchIds } from './fetch-notes'
import type { NoteWindows } from './note-windows'
import { extended, noSelection, selectedAll, toggled, type Selection } from './selection'

export interface Selecting {
  readonly selection: Selection
  readonly toggle: (row: number) => void
  /** Selects all from the last row selected to this one. */
  readonly extendTo: (row: number, from: number) => Promise<void>
  readonly selectAll: () => Promise<void>
  readonly selectNone: () => void
}

/** What is selected of a list. Another list begins with nothing selected. */
export function useSelection(query: string, windows: NoteWindows): Selecting {
  const toast = useToast()
  const [kept, setKept] = useState({ query, selection: noSelection })
  const selection = kept.query === query ? kept.selection : noSelection
  const select = (next: (now: Selection) => Selection) =>
    setKept((now) => ({ query, selection: next(now.query === query ? now.selection : noSelection) }))
  const idsOfAll = async (): Promise<readonly string[] | null> => {
    const found = await fetchIds(query)
    if (found.ok) return found.value.noteIds
    toast({ text: words.select.failed })
    return null
  }
  return {
    selection,
    toggle: (row) => {
      const note = windows.row(row)
      if (note !== undefined) select((now) => toggled(now, note.noteId, row))
    },
    extendTo: async (row, from) => {
      const anchor = selection.anchor ?? from
      const [first, last] = [Math.min(anchor, row), Math.max(anchor, row)]
      const ids = idsThere(windows, first, last) ?? (await idsOfAll())?.slice(first, last + 1)
      if (ids !== undefined) select((now) => extended(now, anchor, ids))
    },
    selectAll: async () => {
      const ids = await idsOfAll()
      if (ids !== null) select(() => selectedAll(ids))
    },
    selectNone: () => select(() => noSelection),
  }
}

/** Ids of a stretch of rows; null when not all of them are there. */
function idsThere(windows: NoteWindows, first: number, last: number): string[] | null {
  const ids: string[] = []
  for (let row = first; row <= last; row++) {
    const note = windows.row(row)
    if (note === undefined) return null
    ids.push(note.noteId)
  }
  return ids
}
