import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { GET } from '@/app/api/decks/[deckId]/export/route'
import type { Viewer } from '@/lib/contracts/viewer'
import { addNote } from '@/lib/usecases/add-note'
import { v7 as uuidv7 } from 'uuid'
import { addDeck, openLearner } from '../../support/learners'

const signedIn = vi.hoisted(() => ({ viewer: null as Viewer | null }))
vi.mock('@/lib/auth/viewer', () => ({ viewer: () => Promise.resolve(signedIn.viewer) }))

let deckId = ''
beforeEach(async () => {
  const viewer = await openLearner()
  signedIn.viewer = viewer
  deckId = await addDeck(viewer, 'Géo')
  const note = { front: '=1+1', back: 'é', hint: '', tags: ['a b'] }
  await addNote(viewer, { deckId, kind: 'basic', ...note }, Date.now())
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterEach(() => vi.restoreAllMocks())

const ask = (id: string): Promise<Response> =>
  GET(new Request(`http://localhost:3000/api/decks/${id}/export`), {
    params: Promise.resolve({ deckId: id }),
  })

describe('GET /api/decks/[deckId]/export', () => {
  it('sends a file to be kept by whoever asked and by nobody in between', async () => {
    const response = await ask(deckId)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="Geo.csv"; filename*=UTF-8''G%C3%A9o.csv`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x23])
    expect(new TextDecoder().decode(bytes)).toMatch(/\nBasic,Géo,'=1\+1,é,,a\\ b,,,,,,\n$/)
  })

  it('is for whoever is signed in', async () => {
    signedIn.viewer = null
    expect((await ask(deckId)).status).toBe(401)
  })

  it('finds no deck of others, none that is not there, and none by a name that is no id', async () => {
    signedIn.viewer = await openLearner()
    for (const id of [deckId, uuidv7(), 'geo']) {
      const response = await ask(id)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ error: { code: 'not-found' } })
      expect(response.headers.get('content-disposition')).toBeNull()
    }
  })
})
