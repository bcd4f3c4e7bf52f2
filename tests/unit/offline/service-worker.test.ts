import { describe, expect, test, vi } from 'vitest'
import {
  answerAsset,
  answerShell,
  forgetOldBuilds,
  takeIn,
  wayOf,
  type Build,
} from '@/lib/offline/service-worker/strategy'

const ORIGIN = 'https://spindle.test'
const build = (id: string, assets: readonly string[] = ['/_next/static/chunks/a.js']): Build => ({
  id,
  shells: ['/study', '/study/done'],
  assets,
})

/** A cache storage that keeps its order, as the browser's does. */
class Storage {
  readonly kept = new Map<string, Map<string, Response>>()

  open = (name: string) => {
    const entries = this.kept.get(name) ?? new Map<string, Response>()
    this.kept.set(name, entries)
    const key = (request: Request | string) =>
      new URL(typeof request === 'string' ? request : request.url, ORIGIN).pathname
    return Promise.resolve({
      put: (request: Request | string, response: Response) => {
        entries.set(key(request), response)
        return Promise.resolve()
      },
      match: (request: Request | string) => Promise.resolve(entries.get(key(request))?.clone()),
    })
  }
  keys = () => Promise.resolve([...this.kept.keys()])
  delete = (name: string) => Promise.resolve(this.kept.delete(name))
  match = async (request: Request | string) => {
    for (const name of this.kept.keys()) {
      const found = await (await this.open(name)).match(request)
      if (found !== undefined) return found
    }
    return undefined
  }
}

/** A server of one build: its documents name it, and each file says its path. */
function serverOf(id: string, broken: Readonly<Record<string, number>> = {}) {
  return vi.fn((asked: RequestInfo | URL) => {
    const { pathname } = new URL(asked instanceof Request ? asked.url : String(asked), ORIGIN)
    const status = broken[pathname] ?? 200
    if (status === 0) return Promise.reject(new TypeError('failed to fetch'))
    const isPage = pathname.startsWith('/study')
    return Promise.resolve(
      new Response(isPage ? `<html>${id}</html>` : pathname, {
        status,
        headers: { 'content-type': isPage ? 'text/html; charset=utf-8' : 'text/javascript' },
      }),
    )
  })
}

const around = (storage: Storage, fetch: ReturnType<typeof serverOf>) => ({
  caches: storage as unknown as CacheStorage,
  fetch: fetch as unknown as typeof globalThis.fetch,
})

const navigation = (path: string) => new Request(ORIGIN + path)
const text = async (response: Response) => response.text()

async function shellOf(of: Build, path: string, storage: Storage, fetch: ReturnType<typeof serverOf>) {
  const later: Promise<void>[] = []
  const response = await answerShell(of, navigation(path), around(storage, fetch), (work) => later.push(work))
  await Promise.all(later)
  return response
}

describe('taking a build in', () => {
  test('keeps its documents and files', async () => {
    const storage = new Storage()
    await takeIn(build('one'), around(storage, serverOf('one')))
    expect([...(storage.kept.get('spindle-one')?.keys() ?? [])].sort()).toEqual([
      '/_next/static/chunks/a.js',
      '/study',
      '/study/done',
    ])
  })

  test.each(['/study', '/_next/static/chunks/a.js'])('keeps nothing when %s cannot be had', async (path) => {
    const storage = new Storage()
    await expect(takeIn(build('one'), around(storage, serverOf('one', { [path]: 500 })))).rejects.toThrow(
      path,
    )
    expect(await storage.keys()).toEqual([])
  })

  test('never keeps a page that is not the document, such as a redirect to signing in', async () => {
    const storage = new Storage()
    const fetch = serverOf('one')
    fetch.mockImplementation(() => {
      const page = new Response('<html>', { headers: { 'content-type': 'text/html' } })
      return Promise.resolve(Object.defineProperty(page, 'redirected', { value: true }))
    })
    await expect(takeIn(build('one', []), around(storage, fetch))).rejects.toThrow()
  })

  test('fetches no file that an earlier build has brought already', async () => {
    const storage = new Storage()
    await takeIn(build('one'), around(storage, serverOf('one')))
    const fetch = serverOf('two')
    await takeIn(
      build('two', ['/_next/static/chunks/a.js', '/_next/static/chunks/b.js']),
      around(storage, fetch),
    )
    const asked = fetch.mock.calls.map(([path]) => String(path))
    expect(asked).toContain('/_next/static/chunks/b.js')
    expect(asked).not.toContain('/_next/static/chunks/a.js')
  })
})

test('the build before stays for pages still open, older ones go, and other caches are left alone', async () => {
  const storage = new Storage()
  await storage.open('somebody-else')
  for (const id of ['one', 'two', 'three']) await takeIn(build(id), around(storage, serverOf(id)))
  await forgetOldBuilds(build('three'), around(storage, serverOf('three')))
  expect(await storage.keys()).toEqual(['somebody-else', 'spindle-two', 'spindle-three'])
})

describe('what the worker answers', () => {
  const asks = (path: string, mode = 'navigate', method = 'GET') =>
    wayOf(build('one'), { url: ORIGIN + path, mode: mode as RequestMode, method }, ORIGIN)

  test.each([
    ['/study', 'navigate', 'GET', 'shell'],
    ['/study?deck=x', 'navigate', 'GET', 'shell'],
    ['/study/done', 'navigate', 'GET', 'shell'],
    ['/_next/static/chunks/a.js', 'no-cors', 'GET', 'asset'],
    ['/study', 'cors', 'GET', null],
    ['/', 'navigate', 'GET', null],
    ['/decks', 'navigate', 'GET', null],
    ['/api/sittings', 'cors', 'GET', null],
    ['/api/reviews', 'cors', 'POST', null],
    ['/study', 'navigate', 'POST', null],
  ] as const)('%s by %s %s: %s', (path, mode, method, way) => {
    expect(asks(path, mode, method)).toBe(way)
  })

  test('nothing of another site', () => {
    const request = { url: 'https://other.test/_next/static/a.js', mode: 'no-cors' as const, method: 'GET' }
    expect(wayOf(build('one'), request, ORIGIN)).toBeNull()
  })
})

describe('a document', () => {
  const one = build('one')

  test('comes from the server while there is one', async () => {
    const storage = new Storage()
    await takeIn(one, around(storage, serverOf('one')))
    expect(await text(await shellOf(one, '/study', storage, serverOf('two')))).toContain('two')
  })

  test.each([0, 502])('comes from the device when the server says %s', async (status) => {
    const storage = new Storage()
    await takeIn(one, around(storage, serverOf('one')))
    const fetch = serverOf('one', { '/study': status })
    expect(await text(await shellOf(one, '/study?deck=x', storage, fetch))).toContain('one')
  })

  test('comes from the device when the line is too slow', async () => {
    vi.useFakeTimers()
    const storage = new Storage()
    await takeIn(one, around(storage, serverOf('one')))
    const fetch = serverOf('one')
    fetch.mockImplementation(() => new Promise(() => undefined))
    const answered = shellOf(one, '/study', storage, fetch)
    await vi.advanceTimersByTimeAsync(5000)
    expect(await text(await answered)).toContain('one')
    vi.useRealTimers()
  })

  test('of another build is shown and never kept beside this one’s files', async () => {
    const storage = new Storage()
    await takeIn(one, around(storage, serverOf('one')))
    await shellOf(one, '/study', storage, serverOf('two'))
    expect(await text(await shellOf(one, '/study', storage, serverOf('one', { '/study': 0 })))).toContain(
      'one',
    )
  })

  test('of this build is kept fresh, with its own policy header', async () => {
    const storage = new Storage()
    await takeIn(one, around(storage, serverOf('one')))
    const fetch = serverOf('one')
    fetch.mockImplementation(() =>
      Promise.resolve(
        new Response('<html class="dark">one</html>', {
          headers: { 'content-type': 'text/html', 'content-security-policy': "script-src 'nonce-x'" },
        }),
      ),
    )
    await shellOf(one, '/study', storage, fetch)
    const kept = await shellOf(one, '/study', storage, serverOf('one', { '/study': 0 }))
    expect(kept.headers.get('content-security-policy')).toBe("script-src 'nonce-x'")
    expect(await text(kept)).toContain('dark')
  })
})

describe('a file', () => {
  test('is taken from any build that is kept, before the network', async () => {
    const storage = new Storage()
    await takeIn(build('one'), around(storage, serverOf('one')))
    await takeIn(build('two', []), around(storage, serverOf('two')))
    const fetch = serverOf('two')
    const response = await answerAsset(navigation('/_next/static/chunks/a.js'), around(storage, fetch))
    expect(await text(response)).toBe('/_next/static/chunks/a.js')
    expect(fetch).not.toHaveBeenCalled()
  })

  test('that is not kept comes from the network', async () => {
    const fetch = serverOf('one')
    await answerAsset(navigation('/_next/static/chunks/z.js'), around(new Storage(), fetch))
    expect(fetch).toHaveBeenCalledOnce()
  })
})
