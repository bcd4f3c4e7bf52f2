import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { GET } from '@/app/api/health/route'
import * as health from '@/lib/data/health'

const folder = path.join(import.meta.dirname, '../../../prisma/migrations')
const here = readdirSync(folder).filter((name) => !name.includes('.'))
const ask = () => GET(new Request('http://localhost/api/health'))

afterEach(() => vi.restoreAllMocks())

describe('the state of the migrations', () => {
  it('is read though the application’s role may not see their books', async () => {
    expect(await health.migrationState()).toEqual({ applied: here.length, pending: [], unknown: [] })
  })

  it('names what this copy has and the database lacks, and the other way round', async () => {
    const elsewhere = path.join(import.meta.dirname, '../../fixtures/migrations-elsewhere')
    vi.spyOn(process, 'cwd').mockReturnValue(elsewhere)
    expect(await health.migrationState()).toEqual({
      applied: here.length,
      pending: ['9999_not_yet_run'],
      unknown: here,
    })
  })
})

describe('GET /api/health', () => {
  it('says that all is well', async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const response = await ask()
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      status: 'ok',
      database: 'reachable',
      migrations: { applied: here.length, pending: [], unknown: [] },
    })
  })

  it('says what isn’t, and nothing that helps an attacker', async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const state = vi.spyOn(health, 'migrationState')
    state.mockResolvedValueOnce({ applied: 1, pending: ['0002_next'], unknown: [] })
    const behind = await ask()
    expect(behind.status).toBe(503)
    expect(await behind.json()).toMatchObject({ status: 'unavailable', database: 'reachable' })

    state.mockRejectedValueOnce(new Error('no route to 10.0.0.5:5432 for spindle'))
    const down = await ask()
    expect(down.status).toBe(503)
    const text = await down.text()
    expect(JSON.parse(text)).toEqual({ status: 'unavailable', database: 'unreachable', migrations: null })
    expect(text).not.toContain('10.0.0.5')
  })

  it('answers within seconds when the database doesn’t', async () => {
    vi.useFakeTimers()
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    vi.spyOn(health, 'migrationState').mockReturnValue(new Promise(() => {}))
    const asked = ask()
    await vi.advanceTimersByTimeAsync(3_000)
    expect((await asked).status).toBe(503)
    vi.useRealTimers()
  })
})
