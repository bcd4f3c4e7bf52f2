'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { fetchWindow } from './fetch-notes'
import { NoteWindows, type FirstWindow, type Listed } from './note-windows'

/**
 * The list that a query describes, fetched as it is looked at.
 *
 * @param first what the server sent with the page; a new one each time something was changed
 */
export function useNoteWindows(
  query: string,
  first: FirstWindow,
): { readonly windows: NoteWindows; readonly listed: Listed } {
  const [windows] = useState(() => new NoteWindows(first, fetchWindow))
  const listed = useSyncExternalStore(windows.subscribe, windows.snapshot, windows.snapshot)
  useEffect(() => windows.take(first), [windows, first])
  useEffect(() => windows.open(query), [windows, query])
  useEffect(() => () => windows.drop(), [windows])
  return { windows, listed }
}
