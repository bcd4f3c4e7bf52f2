import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { postEvents } from '@/lib/offline/requests'
import { idOf, LEARNER, MORNING } from '../../support/sitting-fixture'

let server: Server
/** What the server, or what stands before it, answers. */
let reply: { status: number; headers?: Record<string, string>; body?: string }

beforeEach(async () => {
  server = createServer((request, response) => {
    request.resume()
    response.writeHead(reply.status, reply.headers).end(reply.body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { fetch } = globalThis
  // A page asks the server it came from.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init))
})
afterEach(() => {
  vi.unstubAllGlobals()
  server.closeAllConnections()
  server.close()
})

const send = () =>
  postEvents(LEARNER, [
    {
      kind: 'bury',
      eventId: idOf('ee', 1),
      deviceId: idOf('dd', 1),
      deviceSeq: 1,
      cardId: idOf('cccc', 1),
      at: MORNING,
      until: null,
    },
  ])

describe('a batch that is put off', () => {
  it.each([429, 503])('with %s is to be sent again when the server said', async (status) => {
    reply = {
      status,
      body: JSON.stringify({ error: { code: 'unavailable', retrySeconds: 4 }, requestId: 'x' }),
    }
    expect(await send()).toEqual({ kind: 'unavailable', retrySeconds: 4 })
  })

  it.each([429, 503])('with %s by what stands before the server is too', async (status) => {
    reply = { status, headers: { 'Retry-After': '7' }, body: '<html>busy</html>' }
    expect(await send()).toEqual({ kind: 'unavailable', retrySeconds: 7 })
  })

  it.each([
    ['no wait at all', {}],
    ['a date, which this device may not share', { 'Retry-After': 'Thu, 26 Nov 2026 12:00:00 GMT' }],
  ])('with %s is sent again when the outbox likes', async (_, headers) => {
    reply = { status: 503, headers, body: '' }
    expect(await send()).toEqual({ kind: 'unavailable', retrySeconds: null })
  })

  it('for a year is sent again in ten minutes', async () => {
    reply = { status: 503, headers: { 'Retry-After': '31536000' } }
    expect(await send()).toEqual({ kind: 'unavailable', retrySeconds: 600 })
  })
})
