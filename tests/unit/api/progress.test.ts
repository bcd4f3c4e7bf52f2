import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { repliesWithProgress } from '@/app/api/progress'
import { err, ok } from '@/lib/contracts/result'

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://u:p@localhost/d')
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32))
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000')
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

/** Something to be waited for, and the way to let it happen. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open }
}

async function textOf(reply: unknown): Promise<string> {
  if (!(reply instanceof Response)) throw new Error('no reply had begun')
  return reply.text()
}

describe('a reply that tells how far the work has come', () => {
  it('is lines of JSON, the last of them what it comes to', async () => {
    const reply = await repliesWithProgress(async (tell) => {
      tell({ done: 1 })
      await Promise.resolve()
      tell({ done: 2 })
      return ok({ status: 'done' })
    })
    expect(await textOf(reply)).toBe('{"done":1}\n{"done":2}\n{"status":"done"}\n')
  })

  it('begins with the first word, while the work goes on', async () => {
    const work = gate()
    const reply = await repliesWithProgress(async (tell) => {
      tell({ done: 1 })
      await work.opened
      return ok({ status: 'done' })
    })
    expect(reply).toBeInstanceOf(Response)
    work.open()
    expect(await textOf(reply)).toContain('"done"')
  })

  it('is a plain one where nothing was told', async () => {
    const refused = err({ code: 'too-many', retrySeconds: 3 } as const)
    expect(await repliesWithProgress(() => Promise.resolve(refused))).toEqual(refused)
    const broken = repliesWithProgress(() => Promise.reject(new Error('no database')))
    await expect(broken).rejects.toThrow('no database')
  })

  it('says that the work broke off, and no word of why', async () => {
    const reply = await repliesWithProgress((tell) => {
      tell({ done: 1 })
      return Promise.reject(new Error('no database'))
    })
    expect(await textOf(reply)).toBe('{"done":1}\n{"status":"failed"}\n')
  })

  it('lets the work end though whoever asked is gone', async () => {
    const gone = gate()
    const ended = vi.fn()
    const reply = await repliesWithProgress(async (tell) => {
      tell({ done: 1 })
      await gone.opened
      tell({ done: 2 })
      ended()
      return ok({ status: 'done' })
    })
    if (reply instanceof Response) await reply.body?.cancel()
    gone.open()
    await vi.waitFor(() => expect(ended).toHaveBeenCalled())
  })
})
