import type { ApiFailure } from '@/lib/contracts/failure'
import type { DeviceEvent, EventReceipt, ReviewBatch, ReviewReply } from '@/lib/contracts/reviews'
import type { SittingDto, SittingRequest } from '@/lib/contracts/sitting'

/** What stopped a request. Only a request that failed says there is no connection; a browser's own belief does not. */
export type Hindrance =
  | { readonly kind: 'no-connection' }
  | { readonly kind: 'signed-out' }
  /** The server is there and cannot do it now. */
  | { readonly kind: 'unavailable'; readonly retrySeconds: number | null }

export type SendOutcome =
  | { readonly kind: 'receipts'; readonly receipts: readonly EventReceipt[] }
  /** Somebody else is signed in on this device now. */
  | { readonly kind: 'other-learner' }
  /** The server cannot read the batch, and never will. */
  | { readonly kind: 'malformed' }
  | Hindrance

export type FetchOutcome =
  | { readonly kind: 'sitting'; readonly sitting: SittingDto; readonly receivedAt: number }
  | { readonly kind: 'unknown-deck' }
  | Hindrance

/** A request body that outlives its page may hold 64 KiB; this leaves room for the headers. */
const KEEPALIVE_CHARS = 20_000
const SEND_TIMEOUT_MS = 20_000
const LONGEST_RETRY_SECONDS = 600

/** Posts events to the server, in the name of the learner who made them. */
export async function postEvents(userId: string, events: readonly DeviceEvent[]): Promise<SendOutcome> {
  const batch: ReviewBatch = { userId, events: [...events] }
  const body = JSON.stringify(batch)
  const response = await attempt('/api/reviews', SEND_TIMEOUT_MS, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    // What is under way when the page closes still arrives.
    keepalive: body.length <= KEEPALIVE_CHARS,
  })
  if (response === null) return { kind: 'no-connection' }
  if (response.status === 409) return { kind: 'other-learner' }
  if (response.status === 400 || response.status === 413) return { kind: 'malformed' }
  if (!response.ok) return hindrance(response)
  const reply = await json<ReviewReply>(response)
  return reply !== null && Array.isArray(reply.receipts)
    ? { kind: 'receipts', receipts: reply.receipts }
    : { kind: 'unavailable', retrySeconds: null }
}

/** Asks the server for a sitting. */
export async function fetchSitting(request: SittingRequest, timeoutMs: number): Promise<FetchOutcome> {
  const query = new URLSearchParams(
    Object.entries(request).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
  const response = await attempt(`/api/sittings?${query}`, timeoutMs, { cache: 'no-store' })
  if (response === null) return { kind: 'no-connection' }
  if (response.status === 404) return { kind: 'unknown-deck' }
  if (!response.ok) return hindrance(response)
  const sitting = await json<SittingDto>(response)
  return sitting === null ? { kind: 'no-connection' } : { kind: 'sitting', sitting, receivedAt: Date.now() }
}

/** The response, or null when none came. */
async function attempt(path: string, timeoutMs: number, init: RequestInit): Promise<Response | null> {
  try {
    return await fetch(path, { ...init, signal: AbortSignal.timeout(timeoutMs) })
  } catch {
    return null
  }
}

/** A body cut short counts as no answer: what it was an answer to is asked again. */
async function json<T>(response: Response): Promise<T | null> {
  try {
    return (await response.json()) as T
  } catch {
    return null
  }
}

async function hindrance(response: Response): Promise<Hindrance> {
  if (response.status === 401) return { kind: 'signed-out' }
  const failure = await json<ApiFailure>(response)
  return { kind: 'unavailable', retrySeconds: failure?.error?.retrySeconds ?? retryAfter(response) }
}

/** What stands before the server may put a request off too: it says when to come back in the header alone. */
function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after') ?? NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, LONGEST_RETRY_SECONDS) : null
}
