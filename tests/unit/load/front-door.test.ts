import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { guard } from '@/lib/load/front-door'

/** A server that answers when told to, with room for one request and so for ten that wait. */
let server: Server
let address: string
let answering: ServerResponse[]
/** Whose a request is, as a server notes it for all that it does for one. */
const asked = new AsyncLocalStorage<string>()

beforeEach(async () => {
  vi.stubEnv('DATABASE_URL', 'postgresql://u:p@localhost/d')
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32))
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000')
  answering = []
  server = createServer((request, response) => {
    if (request.url === '/slow') answering.push(response)
    else response.end(request.url === '/whose' ? (asked.getStore() ?? 'nobody’s') : 'here')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  guard(server, 1)
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
})

/** Takes the only place; resolves once the server is at it, with what will come of it. */
async function occupy(signal = new AbortController().signal): Promise<{ reply: Promise<string> }> {
  const before = answering.length
  const reply = fetch(`${address}/slow`, { signal }).then((response) => response.text())
  reply.catch(() => undefined)
  await vi.waitFor(() => expect(answering).toHaveLength(before + 1))
  return { reply }
}

/** Asks for something; resolves once the request has come in and waits, with what will come of it. */
async function waitFor(path: string): Promise<{ reply: Promise<string> }> {
  const arrived = once(server, 'request')
  const reply = fetch(address + path).then((response) => response.text())
  await arrived
  return { reply }
}

describe('the front door', () => {
  it('answers a route that had to wait too long with 503, when to come back, and nothing of a page', async () => {
    await occupy()
    const response = await fetch(`${address}/api/reviews`, { method: 'POST', body: 'x'.repeat(100_000) })
    expect(response.status).toBe(503)
    const seconds = Number(response.headers.get('retry-after'))
    expect(seconds).toBeGreaterThanOrEqual(2)
    expect(seconds).toBeLessThanOrEqual(6)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({
      error: { code: 'unavailable', retrySeconds: seconds },
      requestId: response.headers.get('x-request-id'),
    })
  })

  it('answers whoever reads a page with one that asks again by itself', async () => {
    await occupy()
    const response = await fetch(`${address}/decks`)
    expect(response.status).toBe(503)
    const page = await response.text()
    expect(page).toContain('Many people are here at the moment.')
    expect(page).toContain(`http-equiv="refresh" content="${response.headers.get('retry-after')}"`)
  })

  it('does not send a form again by itself', async () => {
    await occupy()
    const page = await (await fetch(`${address}/decks`, { method: 'POST', body: '' })).text()
    expect(page).toContain('Go back and send it again')
    expect(page).not.toContain('refresh')
  })

  it('lets in what waited as soon as the one before is answered', async () => {
    const first = await occupy()
    const second = await waitFor('/decks')
    answering[0]?.end('first')
    expect(await first.reply).toBe('first')
    expect(await second.reply).toBe('here')
  })

  it('keeps what one that waited is about apart from the one before', async () => {
    const first = await occupy()
    const second = await waitFor('/whose')
    asked.run('the first', () => answering[0]?.end())
    await first.reply
    expect(await second.reply).toBe('nobody’s')
  })

  it('gives the place of a client that went away to the next', async () => {
    const away = new AbortController()
    const lost = await occupy(away.signal)
    const next = await waitFor('/decks')
    away.abort()
    await expect(lost.reply).rejects.toThrow('abort')
    expect(await next.reply).toBe('here')
  })

  it.each(['/api/health', '/api/health?x', '/_next/static/chunks/a.js', '/icons/icon.png'])(
    'never keeps %s waiting',
    async (path) => {
      await occupy()
      expect(await (await fetch(address + path)).text()).toBe('here')
    },
  )
})
