'use client'

import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { Listed, NoteWindows } from './note-windows'

/** A row of one line of text, in pixels; others are measured when they are seen. */
const ROW_PX = 76
const ROWS_BEYOND = 8
/** What stays in sight above and below the rows. */
const HEAD_PX = 140
const FOOT_PX = 150
/** What the server draws, before there is a screen. */
const SERVER_SCREEN = { width: 0, height: 800 }

/**
 * Which rows of a list are drawn: those on the screen, some beyond it, and the one the keyboard is at. The list scrolls
 * with the page, so that a phone has one thing to scroll.
 */
export function useVirtualRows(
  grid: RefObject<HTMLElement | null>,
  windows: NoteWindows,
  listed: Listed,
  keyboardRow: number,
) {
  const margin = useTopOf(grid)
  const rows = useWindowVirtualizer<HTMLDivElement>({
    count: listed.total,
    estimateSize: () => ROW_PX,
    overscan: ROWS_BEYOND,
    scrollMargin: margin,
    scrollPaddingStart: HEAD_PX,
    scrollPaddingEnd: FOOT_PX,
    initialOffset: 0,
    initialRect: SERVER_SCREEN,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), Math.min(keyboardRow, listed.total - 1)])].sort(
        (a, b) => a - b,
      ),
  })
  const { startIndex: first, endIndex: last } = rows.range ?? { startIndex: 0, endIndex: 0 }
  useEffect(() => windows.look({ first, last }), [windows, first, last, listed.query, listed.total])
  useBeginning(grid, listed.query, () => rows.measure())
  return { rows, margin, pageRows: Math.max(1, last - first - 1) }
}

/** How far below the top of the page an element begins, in pixels. */
function useTopOf(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      if (element.current) setTop(element.current.getBoundingClientRect().top + window.scrollY)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [element])
  return top
}

/** Another list is seen from its beginning, and none of its rows has been measured. */
function useBeginning(grid: RefObject<HTMLElement | null>, query: string, forget: () => void): void {
  const begun = useRef(query)
  useLayoutEffect(() => {
    if (begun.current === query) return
    begun.current = query
    forget()
    const { top = 0 } = grid.current?.getBoundingClientRect() ?? {}
    if (top < 0) window.scrollBy({ top: top - HEAD_PX, behavior: 'instant' })
  })
}
