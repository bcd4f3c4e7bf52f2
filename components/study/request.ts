import type { SittingRequest } from '@/lib/contracts/sitting'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The sitting an address asks for. What makes no sense in it is left out: the server would refuse it. */
export function requestOf(query: URLSearchParams): SittingRequest {
  const deck = query.get('deck')
  const minutes = wholeNumber(query.get('minutes'), 1, 600)
  const extraNew = wholeNumber(query.get('extraNew'), 0, 100)
  return {
    ...(deck !== null && UUID.test(deck) ? { deck } : {}),
    ...(minutes === null ? {} : { minutes }),
    ...(extraNew === null ? {} : { extraNew }),
  }
}

/** When the sprint of an address began, by the server's clock, milliseconds since the epoch; null without one. */
export function sprintOf(query: URLSearchParams): number | null {
  const from = query.get('sprint')
  return from !== null && /^\d{13}$/.test(from) ? Number(from) : null
}

/** The address that asks for a sitting. */
export function hrefOf(request: SittingRequest): string {
  const query = new URLSearchParams(
    Object.entries(request).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
  return query.size === 0 ? '/study' : `/study?${query}`
}

function wholeNumber(text: string | null, least: number, most: number): number | null {
  if (text === null || !/^\d{1,4}$/.test(text)) return null
  const value = Number(text)
  return value >= least && value <= most ? value : null
}
