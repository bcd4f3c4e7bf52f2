import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { GET as exportEverything } from '@/app/api/account/export/route'
import { POST } from '@/app/api/account/restore/route'
import { GET as exportDeck } from '@/app/api/decks/[deckId]/export/route'
import { replyOf } from '@/components/account/post-restore'
import type { Viewer } from '@/lib/contracts/viewer'
import { erase, exportOf } from '../../support/archives'
import { addDeck, openLearner } from '../../support/learners'
import { writtenLearner } from '../../support/written-learner'

const signedIn = vi.hoisted(() => ({ viewer: null as Viewer | null }))
vi.mock('@/lib/auth/viewer', () => ({ viewer: () => Promise.resolve(signedIn.viewer) }))

beforeEach(async () => {
  signedIn.viewer = await openLearner()
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterEach(() => vi.restoreAllMocks())

const send = (body: Uint8Array): Promise<Response> =>
  POST(
    new Request('http://localhost:3000/api/account/restore', {
      method: 'POST',
      headers: { origin: 'http://localhost:3000', host: 'localhost:3000' },
      body: new Uint8Array(body),
    }),
  )

describe('POST /api/account/restore', () => {
  it('tells how far it is, and what came back', async () => {
    const viewer = await writtenLearner('sent@example.org', Date.now())
    const bytes = await exportOf(viewer)
    await erase(viewer)
    const response = await send(bytes)
    expect(response.headers.get('content-type')).toBe('application/x-ndjson')
    const text = await response.text()
    expect(text).toContain('{"section":"events","rows":')
    expect(replyOf(text)).toMatchObject({
      ok: true,
      value: { status: 'restored', report: { decks: 1, notes: 3, cards: 3, answers: 9, media: 1 } },
    })
  })

  it('says why a file is none, and is for whoever is signed in', async () => {
    const refused = await send(Uint8Array.of(1, 2, 3))
    expect(refused.status).toBe(200)
    expect(replyOf(await refused.text())).toEqual({
      ok: true,
      value: { status: 'refused', problem: { code: 'broken' } },
    })
    signedIn.viewer = null
    const response = await send(Uint8Array.of(1))
    expect(response.status).toBe(401)
    expect(replyOf(await response.text())).toEqual({ ok: false, error: 'signed-out' })
  })
})

describe('exports', () => {
  const everything = (query: string) =>
    exportEverything(new Request(`http://localhost:3000/api/account/export${query}`))

  it('of everything are an archive, a package or a table', async () => {
    await addDeck(signedIn.viewer ?? { userId: '', isDemo: false }, 'Mine')
    const names = async (response: Response) =>
      Object.keys(unzipSync(new Uint8Array(await response.arrayBuffer())))
    expect(await names(await everything(''))).toEqual(['data.json'])
    const apkg = await everything('?format=apkg&history=none')
    expect(apkg.headers.get('content-disposition')).toMatch(/filename="spindle-\d{4}-\d\d-\d\d\.apkg"/)
    expect(await names(apkg)).toEqual(['meta', 'collection.anki2', 'collection.anki21', 'media'])
    const csv = await everything('?format=csv')
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(await csv.text()).toContain('#spindle:1')
    expect((await everything('?format=exe')).status).toBe(400)
  })

  it('of a deck are a table or a package', async () => {
    const deckId = await addDeck(signedIn.viewer ?? { userId: '', isDemo: false }, 'Mine')
    const ask = (query: string) =>
      exportDeck(new Request(`http://localhost:3000/api/decks/${deckId}/export${query}`), {
        params: Promise.resolve({ deckId }),
      })
    expect(await (await ask('')).text()).toContain('#spindle:1')
    const apkg = await ask('?format=apkg')
    expect(apkg.headers.get('content-disposition')).toContain('filename="Mine.apkg"')
    const files = unzipSync(new Uint8Array(await apkg.arrayBuffer()))
    expect(strFromU8(files['media'] ?? new Uint8Array())).toBe('{}')
  })
})
