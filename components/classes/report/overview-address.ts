import type { OverviewQuery } from '@/lib/contracts/report'

const USUAL = { at: 'then', by: 'items', order: 'lowest' } as const

/** The address of the class page with another look at it; what goes without saying is left out. */
export function overviewAddress(classId: string, query: OverviewQuery): string {
  const parts = new URLSearchParams()
  if (query.assignment !== undefined) parts.set('assignment', query.assignment)
  for (const key of ['at', 'by', 'order'] as const) if (query[key] !== USUAL[key]) parts.set(key, query[key])
  const text = parts.toString()
  return `/classes/${classId}${text === '' ? '' : `?${text}`}`
}
