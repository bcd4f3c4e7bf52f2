import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { GET } from '@/app/api/account/export/route'
import type { Viewer } from '@/lib/contracts/viewer'
import { openLearner } from '../../support/learners'

const signedIn = vi.hoisted(() => ({ viewer: null as Viewer | null }))
vi.mock('@/lib/auth/viewer', () => ({ viewer: () => Promise.resolve(signedIn.viewer) }))

beforeEach(async () => {
  signedIn.viewer = await openLearner()
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterEach(() => vi.restoreAllMocks())

const ask = (): Promise<Response> => GET(new Request('http://localhost:3000/api/account/export'))

describe('GET /api/account/export', () => {
  it('sends an archive to be kept by whoever asked and by nobody in between', async () => {
    const response = await ask()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/zip')
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="spindle-\d{4}-\d\d-\d\d\.zip"/,
    )
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(Object.keys(unzipSync(new Uint8Array(await response.arrayBuffer())))).toEqual(['data.json'])
  })

  it('is for whoever is signed in', async () => {
    signedIn.viewer = null
    expect((await ask()).status).toBe(401)
  })

  it('is refused to whoever asks again and again', async () => {
    for (let i = 0; i < 10; i++) await (await ask()).body?.cancel()
    const refused = await ask()
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})
