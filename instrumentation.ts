import type { Instrumentation } from 'next'
import { notePeerAddresses } from '@/lib/auth/client-address'
import { env } from '@/lib/env'
import { inRequest, log } from '@/lib/logging'

/** Runs once when the server starts: a server with half an environment doesn't. */
export function register(): void {
  env()
  notePeerAddresses()
}

/** A page or an action that broke. Next tells the browser a digest; the log says what it stands for. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const given = request.headers['x-request-id']
  inRequest({ requestId: typeof given === 'string' ? given : 'unknown' }, () => {
    log.error(
      'page failed',
      { method: request.method, path: request.path.split('?')[0], route: context.routePath, digest: digestOf(error) },
      error,
    )
  })
}

const digestOf = (error: unknown): string | undefined => {
  const digest = (error as { digest?: unknown } | null)?.digest
  return typeof digest === 'string' ? digest : undefined
}
