import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { POST } from '@/app/api/import/route'
import { LIMITS } from '@/lib/contracts/limits'
import type { Viewer } from '@/lib/contracts/viewer'
import { deckSummaries } from '@/lib/data/deck-summaries'
import { openLearner } from '../../support/learners'

const signedIn = vi.hoisted(() => ({ viewer: null as Viewer | null }))
vi.mock('@/lib/auth/viewer', () => ({ viewer: () => Promise.resolve(signedIn.viewer) }))

beforeEach(async () => {
  signedIn.viewer = await openLearner()
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterEach(() => vi.restoreAllMocks())

interface Fields {
  readonly [name: string]: string | Blob
}

function send(fields: Fields): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const headers = { origin: 'http://localhost:3000', host: 'localhost:3000' }
  return POST(new Request('http://localhost:3000/api/import', { method: 'POST', body: form, headers }))
}

const file = new Blob(['Nile,Mediterranean Sea\n'], { type: 'text/csv' })
const good = { mode: 'commit', deckName: 'Deck', file }

const linesOf = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)

describe('POST /api/import', () => {
  it('imports for whoever is signed in', async () => {
    const response = await send(good)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/x-ndjson')
    expect(linesOf(await response.text())).toMatchObject([
      { stage: 'reading' },
      { stage: 'comparing', done: 0, total: 1 },
      { stage: 'writing', done: 1, total: 1 },
      { status: 'done', done: { created: 1 } },
    ])
    const viewer = signedIn.viewer ?? { userId: '', isDemo: false }
    expect(await deckSummaries(viewer, 20_000)).toMatchObject([{ name: 'Deck', cards: 1 }])
  })

  it('previews without a word of progress', async () => {
    const response = await send({ ...good, mode: 'preview' })
    expect(await response.json()).toMatchObject({ status: 'preview', preview: { counts: { new: 1 } } })
  })

  it('says how to wait before it begins, where there were too many', async () => {
    for (let i = 0; i < 30; i++) await send({ ...good, mode: 'preview' })
    const response = await send(good)
    expect(response.status).toBe(429)
    expect(await response.json()).toMatchObject({ error: { code: 'too-many' } })
  })

  it('imports for nobody else', async () => {
    signedIn.viewer = null
    expect((await send(good)).status).toBe(401)
  })

  it.each<[string, Fields]>([
    ['no file', { mode: 'commit', deckName: 'Deck' }],
    ['text for a file', { ...good, file: 'front,back' }],
    ['a layout that is none', { ...good, layout: '{"uses":["back"]}' }],
    ['another mode', { ...good, mode: 'destroy' }],
    ['no deck', { ...good, deckName: ' ' }],
    ['a deck name that is no line', { ...good, deckName: 'a\u0000b' }],
    ['a deck name that is too long', { ...good, deckName: 'x'.repeat(201) }],
    ['more than it takes', { ...good, userId: '018f3c5e-7b7a-7c3e-9a55-0123456789ab' }],
  ])('refuses %s', async (_, fields) => {
    const response = await send(fields)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: { code: 'invalid' } })
  })

  it('refuses what is larger than a file may be', async () => {
    const large = new Blob([new Uint8Array(LIMITS.importBytes + 20_000)])
    expect((await send({ ...good, file: large })).status).toBe(413)
  })
})
