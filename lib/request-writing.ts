import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { processWide } from '@/lib/process-wide'
import { WRITING_COOKIE, WRITING_KEY } from '@/lib/words/writing'

/**
 * From now on every request is answered with dates and numbers as its cookie asks. It is noted as the request comes in,
 * before Next, since a page and the components of the browser in it are made in passes that share nothing else. Called
 * once, when the server starts.
 */
export function writeAsRequested(): void {
  processWide('request-writing', () => {
    const requests = new AsyncLocalStorage<string | undefined>()
    processWide(WRITING_KEY, () => () => requests.getStore())
    subscribe('http.server.request.start', (message) => {
      const { request } = message as { readonly request: IncomingMessage }
      requests.enterWith(writingIn(request.headers.cookie))
    })
    return true
  })
}

function writingIn(cookies: string | undefined): string | undefined {
  const prefix = `${WRITING_COOKIE}=`
  const cookie = cookies?.split('; ').find((candidate) => candidate.startsWith(prefix))
  return cookie?.slice(prefix.length)
}
