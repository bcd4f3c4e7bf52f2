import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'
import { processWide } from '@/lib/process-wide'
import { isSecure } from './session'

const YEAR_SECONDS = 365 * 24 * 3600

/**
 * Where Spindle is reached over https, has browsers ask for nothing else from now on. Said with every answer, files that
 * no code of ours sends among them, so it is said as a request comes in. Called once, when the server starts.
 */
export function insistOnHttps(): void {
  if (!isSecure()) return
  processWide('https-only', () => {
    subscribe('http.server.request.start', (message) => {
      const { response } = message as { readonly response: ServerResponse }
      response.setHeader('Strict-Transport-Security', `max-age=${YEAR_SECONDS}; includeSubDomains`)
    })
    return true
  })
}
