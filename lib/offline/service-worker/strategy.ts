/**
 * What the service worker keeps and how it answers, apart from the worker itself so that it can be tried without one.
 *
 * It keeps two documents that hold nothing of anybody's, and the scripts, styles and fonts they need. It never keeps
 * an answer of the API or any other page.
 */

/** One build of Spindle, as the build script lists it. */
export interface Build {
  /** Next's id of the build, which each of its documents names. */
  readonly id: string
  /** Paths of the documents to keep. */
  readonly shells: readonly string[]
  /** Paths of the files they need; each is named after its content, so a path never means two things. */
  readonly assets: readonly string[]
}

/** What a worker has around it. */
export interface Surroundings {
  readonly caches: CacheStorage
  readonly fetch: typeof fetch
}

const PREFIX = 'spindle-'
const STATIC = '/_next/static/'
/** How long a document waits for a bad line before the kept one stands in. */
const PATIENCE_MS = 4_000
/** Files fetched at once while a build is taken in: the page has the line first. */
const AT_ONCE = 4
/** This build, and the one whose pages may still be open. */
const GENERATIONS = 2

const cacheName = (build: Build): string => PREFIX + build.id

/**
 * Takes a build in: all of it or, if anything cannot be had, nothing. Then the build before goes on serving.
 *
 * @throws Error when a part cannot be had
 */
export async function takeIn(build: Build, { caches, fetch }: Surroundings): Promise<void> {
  const name = cacheName(build)
  try {
    const cache = await caches.open(name)
    await inTurns(build.assets, async (path) => {
      // What an earlier build has under this name is the same file.
      const known = await caches.match(path)
      await cache.put(path, known ?? (await fetched(path, fetch)))
    })
    await inTurns(build.shells, async (path) => cache.put(path, await fetchedShell(path, fetch)))
  } catch (error) {
    await caches.delete(name)
    throw error
  }
}

async function inTurns(paths: readonly string[], work: (path: string) => Promise<void>): Promise<void> {
  const waiting = [...paths]
  const turn = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await work(path)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, turn))
}

async function fetched(path: string, fetch: Surroundings['fetch']): Promise<Response> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response
}

async function fetchedShell(path: string, fetch: Surroundings['fetch']): Promise<Response> {
  const response = await fetch(path, { cache: 'no-store', headers: { Accept: 'text/html' } })
  if (!isDocument(response)) throw new Error(`${path}: ${response.status}`)
  return response
}

const isDocument = (response: Response): boolean =>
  response.ok && !response.redirected && (response.headers.get('content-type') ?? '').startsWith('text/html')

/** Lets go of builds that nobody can have open any more: all but this one and the one before. */
export async function forgetOldBuilds(build: Build, { caches }: Surroundings): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== cacheName(build))
  // Caches are listed in the order they were made.
  const old = others.slice(0, Math.max(0, others.length - (GENERATIONS - 1)))
  await Promise.all(old.map((name) => caches.delete(name)))
}

/** How a request is answered: from what is kept, from the network first, or not by the worker at all. */
export function wayOf(
  build: Build,
  request: Pick<Request, 'method' | 'mode' | 'url'>,
  origin: string,
): 'asset' | 'shell' | null {
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== origin) return null
  if (url.pathname.startsWith(STATIC)) return 'asset'
  return request.mode === 'navigate' && build.shells.includes(url.pathname) ? 'shell' : null
}

/** A file of a build: what is kept of any build is right, as its name stands for its content. */
export async function answerAsset(request: Request, { caches, fetch }: Surroundings): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}

/**
 * A document: the server's when it answers in time, else the one kept. Each brings its own policy header and asks only
 * for files of its own build, so nothing of two builds is ever mixed.
 *
 * @param later what may go on after the answer: keeping a document of this build fresh, such as its theme
 */
export async function answerShell(
  build: Build,
  request: Request,
  surroundings: Surroundings,
  later: (work: Promise<void>) => void,
): Promise<Response> {
  const path = new URL(request.url).pathname
  const cache = await surroundings.caches.open(cacheName(build))
  const kept = await cache.match(path)
  const asked = surroundings.fetch(request)
  const answered = kept === undefined ? await asked : await inTime(asked)
  if (answered === null || answered.status >= 500) return kept ?? answered ?? Response.error()
  if (isDocument(answered)) later(keepIfOfBuild(build, cache, path, answered.clone()))
  return answered
}

/** What arrives in time; null for what fails or is late. */
async function inTime(asked: Promise<Response>): Promise<Response | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS))
  return Promise.race([asked.catch(() => null), late])
}

/** A document of another build must not stand beside this one's files. */
async function keepIfOfBuild(build: Build, cache: Cache, path: string, response: Response): Promise<void> {
  const text = await response.clone().text()
  if (text.includes(build.id)) await cache.put(path, response)
}
