import type { ApiFailure } from '@/lib/contracts/failure'
import type { NoteIds, NoteWindow } from '@/lib/contracts/note-list'
import { err, ok, type Result } from '@/lib/contracts/result'
import { stretchOf } from './windows'

/** Why there is no answer. */
export type ListFailure = ApiFailure['error']['code'] | 'unreachable'

/** Fetches a window of the list that a query describes. */
export function fetchWindow(
  query: string,
  window: number,
  signal: AbortSignal,
): Promise<Result<NoteWindow, ListFailure>> {
  const { offset, limit } = stretchOf(window)
  const asked = new URLSearchParams(query)
  asked.set('offset', String(offset))
  asked.set('limit', String(limit))
  return fetched<NoteWindow>(`/api/notes?${asked.toString()}`, signal)
}

/** Fetches the ids of the whole list, in its order. */
export const fetchIds = (query: string): Promise<Result<NoteIds, ListFailure>> =>
  fetched<NoteIds>(`/api/notes/ids?${query}`)

/** What isn't the server's own JSON, such as a proxy's page, counts as no answer. */
async function fetched<T>(address: string, signal?: AbortSignal): Promise<Result<T, ListFailure>> {
  try {
    const response = await fetch(address, signal === undefined ? {} : { signal })
    const body: unknown = await response.json()
    return response.ok ? ok(body as T) : err((body as ApiFailure).error.code)
  } catch {
    return err('unreachable')
  }
}
