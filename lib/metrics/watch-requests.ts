import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { processWide } from '@/lib/process-wide'
import { countRequest, type RequestKind } from './metrics'

/** Counts every request from now on, also those that never get to a page. Called once, when the server starts. */
export function watchRequests(): void {
  processWide('metrics-of-requests', () => {
    const began = new WeakMap<IncomingMessage, number>()
    subscribe('http.server.request.start', (message) => {
      began.set((message as { readonly request: IncomingMessage }).request, performance.now())
    })
    subscribe('http.server.response.finish', (message) => {
      const { request, response } = message as {
        readonly request: IncomingMessage
        readonly response: ServerResponse
      }
      const since = began.get(request)
      if (since === undefined) return
      countRequest(kindOf(request.method, request.url), response.statusCode, performance.now() - since)
    })
    return true
  })
}

/** What a request is for, by its method and address. */
export function kindOf(method = 'GET', address = '/'): RequestKind {
  if (address.startsWith('/api/')) return 'api'
  if (method === 'POST') return 'action'
  return /^[^?]*\.\w+(\?|$)|^\/_next\//.test(address) ? 'file' : 'page'
}
