import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { learnerRoute, openRoute } from '@/app/api/handler'
import { err, ok } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'

const signedIn = vi.hoisted(() => ({ viewer: null as Viewer | null }))
vi.mock('@/lib/auth/viewer', () => ({ viewer: () => Promise.resolve(signedIn.viewer) }))

const learner: Viewer = { userId: '018f3c5e-7b7a-7c3e-9a55-0123456789ab', isDemo: false }
const address = 'http://localhost:3000/api/things'
let lines: string[] = []

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://u:p@localhost/d')
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32))
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000')
  signedIn.viewer = learner
  lines = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const body = { kind: 'json', most: 100, schema: z.strictObject({ name: z.string().max(5) }) } as const
const post = (content: BodyInit, headers: Record<string, string> = {}) =>
  new Request(address, {
    method: 'POST',
    body: content,
    headers: { 'content-type': 'application/json', origin: 'http://localhost:3000', ...headers },
  })
const failureOf = async (response: Response) => ((await response.json()) as { error: unknown }).error

describe('a route', () => {
  it('answers with JSON, kept by nobody, run and framed by nobody, and its request id', async () => {
    const response = await openRoute({}, () => Promise.resolve(ok({ a: 1 })))(new Request(address))
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ a: 1 })
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'content-type': 'application/json',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    })
  })

  it('takes a request id it is given, if it is one', async () => {
    const route = openRoute({}, () => Promise.resolve(ok(null)))
    const given = '018f3c5e-7b7a-7c3e-9a55-0123456789ab'
    const ask = async (id: string) =>
      (await route(new Request(address, { headers: { 'x-request-id': id } }))).headers.get('x-request-id')
    expect(await ask(given)).toBe(given)
    expect(await ask('made up')).not.toBe('made up')
  })

  it('sends an expected failure with its status and nothing else', async () => {
    const route = openRoute({}, () => Promise.resolve(err({ code: 'too-many', retrySeconds: 12.2 })))
    const response = await route(new Request(address))
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('13')
    expect(await failureOf(response)).toEqual({ code: 'too-many', retrySeconds: 12.2 })
  })

  it('says nothing of what broke, and logs it', async () => {
    const route = openRoute({}, () => Promise.reject(new TypeError('inner workings')))
    const response = await route(new Request(address))
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).toContain('unavailable')
    expect(text).not.toContain('inner workings')
    expect(lines.join('')).toContain('inner workings')
    expect(lines.join('')).toContain(response.headers.get('x-request-id'))
  })

  it('asks to come back while the database is away', async () => {
    const away = Object.assign(new Error('the database system is shutting down'), { code: '57P01' })
    const response = await openRoute({}, () => Promise.reject(away))(new Request(address))
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('2')
    expect(await failureOf(response)).toEqual({ code: 'unavailable', retrySeconds: 2 })
  })

  it('logs its path without the query', async () => {
    await openRoute({}, () => Promise.resolve(ok(null)))(new Request(`${address}?q=secret`))
    expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({ msg: 'request', path: '/api/things', status: 200 })
    expect(lines.join('')).not.toContain('secret')
  })
})

describe('who may ask', () => {
  it('is a learner, where the route is for learners', async () => {
    const route = learnerRoute({}, ({ viewer }) => Promise.resolve(ok({ for: viewer.userId })))
    expect(await (await route(new Request(address))).json()).toEqual({ for: learner.userId })
    signedIn.viewer = null
    const response = await route(new Request(address))
    expect(response.status).toBe(401)
    expect(await failureOf(response)).toEqual({ code: 'signed-out' })
  })

  it('is decided before anything is read', async () => {
    signedIn.viewer = null
    const work = vi.fn()
    const request = post('not json at all')
    expect((await learnerRoute({ body }, work)(request)).status).toBe(401)
    expect(request.bodyUsed).toBe(false)
    expect(work).not.toHaveBeenCalled()
  })

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['another site that forges the origin of a proxy', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour of the same domain', { 'sec-fetch-site': 'same-site' }],
    ['the same host on another port', { origin: 'http://localhost:3001', host: 'localhost:3000' }],
  ])('is not %s, for a write', async (_, headers) => {
    const work = vi.fn()
    const response = await learnerRoute(
      { body },
      work,
    )(post('{"name":"a"}', headers as Record<string, string>))
    expect(response.status).toBe(403)
    expect(work).not.toHaveBeenCalled()
  })

  it('is not somebody who names no origin, for a write', async () => {
    const request = new Request(address, { method: 'POST', body: '{}' })
    expect((await openRoute({}, vi.fn())(request)).status).toBe(403)
  })

  it('may reach this server under another of its names', async () => {
    const headers = { origin: 'http://192.168.1.5:3000', host: '192.168.1.5:3000' }
    const route = openRoute({ body }, ({ body }) => Promise.resolve(ok(body)))
    expect((await route(post('{"name":"a"}', headers))).status).toBe(200)
  })
})

describe('what is asked', () => {
  const route = openRoute({ body }, ({ body }) => Promise.resolve(ok(body)))

  it('is parsed strictly, and the failure names the place but not the value', async () => {
    const response = await route(post('{"name":"secretive","more":1}'))
    expect(response.status).toBe(400)
    const failure = await failureOf(response)
    expect(failure).toMatchObject({ code: 'invalid', issues: [{ path: 'name' }, { path: '' }] })
    expect(JSON.stringify(failure)).not.toContain('secretive')
  })

  it.each(['', '{', '[1,', '\u0000', 'undefined'])('is refused when it is no JSON: %j', async (text) => {
    expect((await route(post(text))).status).toBe(400)
  })

  it('is refused when it is no UTF-8', async () => {
    expect((await route(post(new Uint8Array([0x22, 0xff, 0x22])))).status).toBe(400)
  })

  it('is refused as another kind of content', async () => {
    expect((await route(post('{"name":"a"}', { 'content-type': 'text/plain' }))).status).toBe(400)
  })

  it('may be as long as the limit and no longer, whatever length is declared', async () => {
    const padded = (length: number) => '{"name":"a"}'.padEnd(length)
    expect((await route(post(padded(100)))).status).toBe(200)
    expect((await route(post(padded(101)))).status).toBe(413)
    expect((await route(post(padded(100), { 'content-length': '101' }))).status).toBe(413)
  })

  it('is given up where a body without an end passes the limit', async () => {
    let chunks = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        chunks++
        controller.enqueue(new Uint8Array(40))
      },
    })
    const request = new Request(address, {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:3000' },
    } as RequestInit)
    expect((await route(request)).status).toBe(413)
    expect(chunks).toBeLessThan(10)
  })

  it('can be a query', async () => {
    const schema = z.strictObject({ deck: z.uuid().optional() })
    const queried = openRoute({ query: schema }, ({ query }) => Promise.resolve(ok(query)))
    expect((await queried(new Request(address))).status).toBe(200)
    expect((await queried(new Request(`${address}?deck=no`))).status).toBe(400)
    expect((await queried(new Request(`${address}?other=1`))).status).toBe(400)
  })

  it('can be a part of the address, which leads nowhere when it is malformed', async () => {
    const schema = z.strictObject({ deckId: z.uuid() })
    const named = openRoute({ path: schema }, ({ path }) => Promise.resolve(ok(path)))
    const ask = (params: unknown) => named(new Request(address), { params: Promise.resolve(params) })
    expect(await (await ask({ deckId: learner.userId })).json()).toEqual({ deckId: learner.userId })
    for (const params of [{ deckId: 'no' }, { deckId: [learner.userId] }, {}]) {
      const response = await ask(params)
      expect(response.status).toBe(404)
      expect(await failureOf(response)).toEqual({ code: 'not-found' })
    }
    expect((await named(new Request(address))).status).toBe(404)
  })

  it('can be a form with a file', async () => {
    const schema = z.strictObject({ name: z.string(), file: z.instanceof(File) })
    const uploaded = openRoute({ body: { kind: 'form', most: 1000, schema } }, async ({ body }) =>
      ok({ name: body.name, file: body.file.name, text: await body.file.text() }),
    )
    const form = new FormData()
    form.set('name', 'a')
    form.set('file', new Blob(['one,two']), 'pairs.csv')
    const request = new Request(address, {
      method: 'POST',
      body: form,
      headers: { origin: 'http://localhost:3000' },
    })
    const response = await uploaded(request)
    expect(await response.json()).toEqual({ name: 'a', file: 'pairs.csv', text: 'one,two' })
  })
})
