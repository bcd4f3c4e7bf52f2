'use client'

import { useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import type { NoteFilter } from '@/lib/contracts/note-list'
import { filterIn, listHref, queryOf, type ListPlace } from './address'

interface FilterInAddress {
  readonly filter: NoteFilter
  /** The same as the server is asked for it. */
  readonly query: string
  readonly change: (part: Partial<NoteFilter>) => void
  readonly clear: () => void
}

/**
 * The filter as it stands in the address, so that it can be shared and Back leads to the one before. The page itself is
 * not asked for again: only the list is.
 *
 * @param selected the note open beside the list, which stays open whatever the filter
 */
export function useFilter(place: ListPlace, selected: string | null): FilterInAddress {
  const params = useSearchParams()
  const filter = useMemo(() => filterIn(Object.fromEntries(params), place), [params, place])
  const go = (next: NoteFilter) => {
    const note = params.get('note') ?? (hasRoomBeside() ? selected : null)
    const href = listHref(place, next, note)
    // Each letter typed is no step of its own to go back to.
    if (filter.q !== undefined && next.q !== undefined) window.history.replaceState(null, '', href)
    else window.history.pushState(null, '', href)
  }
  return {
    filter,
    query: queryOf(filter).toString(),
    change: (part) => go({ ...filter, ...part }),
    clear: () => go({ deck: place.deckId ?? undefined, sort: filter.sort }),
  }
}

/** Whether a note opens beside the list; as wide as Tailwind's `lg`. */
export const hasRoomBeside = (): boolean => window.matchMedia('(width >= 64rem)').matches
