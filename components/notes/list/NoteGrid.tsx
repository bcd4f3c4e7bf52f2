'use client'

import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { noteList as words } from '@/lib/words/note-list'
import { gridCommand } from './grid-keys'
import type { Listed, NoteWindows } from './note-windows'
import { NoteRow } from './NoteRow'
import type { Selecting } from './use-selection'
import { useVirtualRows } from './use-virtual-rows'

interface NoteGridProps {
  readonly windows: NoteWindows
  readonly listed: Listed
  readonly selecting: Selecting
  /** The note open beside the list. */
  readonly open: string | null
  /** Each note says which deck it is in. */
  readonly showsDeck: boolean
  readonly today: number
  readonly singleKeys: boolean
  /** Opens a note; `event` when a link was followed, which may want another tab. */
  readonly onOpen: (noteId: string, event?: MouseEvent) => void
}

/** The notes of a list, of which only those on the screen are in the page. */
export function NoteGrid(props: NoteGridProps) {
  const { windows, listed, selecting, open, showsDeck, today } = props
  const grid = useRef<HTMLDivElement>(null)
  const keyboard = useKeyboardRow(grid, listed.total)
  const { rows, margin, pageRows } = useVirtualRows(grid, windows, listed, keyboard.row)
  const go = (row: number) => {
    keyboard.go(row)
    rows.scrollToIndex(row)
  }
  const check = (row: number, isStretch: boolean) => {
    if (isStretch) void selecting.extendTo(row, keyboard.row)
    else selecting.toggle(row)
  }
  // Heard here and not at each row, so that a row is drawn anew only when something in it has changed.
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const target = event.target as Element
    const row = rowAt(target)
    if (row === null) return
    const link = target.closest('a')
    if (target.matches('input')) check(row, event.shiftKey)
    else if (link !== null && event.shiftKey) {
      event.preventDefault()
      check(row, true)
    } else if (link !== null) {
      const note = windows.row(row)
      if (note !== undefined) props.onOpen(note.noteId, event)
    } else return
    keyboard.go(row)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const place = { row: keyboard.row, total: listed.total, page: pageRows, singleKeys: props.singleKeys }
    const command = gridCommand(event, place)
    if (command === null) return
    event.preventDefault()
    switch (command.do) {
      case 'go':
        if (command.extends) void selecting.extendTo(command.row, keyboard.row)
        return go(command.row)
      case 'toggle':
        return selecting.toggle(keyboard.row)
      case 'open': {
        const note = windows.row(keyboard.row)
        return note === undefined ? undefined : props.onOpen(note.noteId)
      }
      case 'select-all':
        return void selecting.selectAll()
      case 'select-none':
        return selecting.selectNone()
    }
  }
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={words.region}
      aria-multiselectable="true"
      aria-rowcount={listed.total}
      aria-colcount={2}
      aria-busy={listed.isLooking}
      className="relative"
      style={{ height: rows.getTotalSize() }}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={keyboard.onFocus}
    >
      {rows.getVirtualItems().map(({ index, start }) => {
        const note = windows.row(index)
        return (
          <NoteRow
            key={index}
            ref={rows.measureElement}
            note={note}
            row={index}
            top={start - margin}
            isSelected={note !== undefined && selecting.selection.ids.has(note.noteId)}
            isOpen={note !== undefined && note.noteId === open}
            isAtKeyboard={index === keyboard.row}
            showsDeck={showsDeck}
            today={today}
          />
        )
      })}
    </div>
  )
}

/** The row that Tab leads to and keys move on from. Focus goes with it once it has been moved. */
function useKeyboardRow(grid: { readonly current: HTMLElement | null }, total: number) {
  const [place, setPlace] = useState({ row: 0, moves: 0 })
  const row = Math.max(0, Math.min(place.row, total - 1))
  useEffect(() => {
    if (place.moves === 0) return
    grid.current?.querySelector<HTMLElement>(`[data-index="${place.row}"]`)?.focus({ preventScroll: true })
  }, [grid, place])
  return {
    row,
    go: (next: number) => setPlace(({ moves }) => ({ row: next, moves: moves + 1 })),
    onFocus: ({ target }: { readonly target: Element }) => {
      const focused = rowAt(target)
      // Focus that came by itself is not moved again.
      if (focused !== null && focused !== place.row) setPlace({ row: focused, moves: 0 })
    },
  }
}

/** The row something in the list lies in. */
function rowAt(target: Element): number | null {
  const row = target.closest<HTMLElement>('[data-index]')?.dataset.index
  return row === undefined ? null : Number(row)
}
