import {
  answerAsset,
  answerShell,
  forgetOldBuilds,
  takeIn,
  wayOf,
  type Build,
  type Surroundings,
} from './strategy'

/** Written in by the build script. */
declare const BUILD: Build

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface FetchEvent extends WorkerEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

/** The part of a service worker's global scope that is used here; TypeScript's own clashes with that of pages. */
interface WorkerScope {
  readonly location: { readonly origin: string }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
}

const scope = globalThis as unknown as WorkerScope
const surroundings: Surroundings = { caches, fetch: (...request) => fetch(...request) }

scope.addEventListener('install', (event) => {
  // A new build takes over at once: pages of the one before still find their files, which stay for one generation.
  event.waitUntil(takeIn(BUILD, surroundings).then(() => scope.skipWaiting()))
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldBuilds(BUILD, surroundings).then(() => scope.clients.claim()))
})

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const way = wayOf(BUILD, request, scope.location.origin)
  if (way === 'asset') event.respondWith(answerAsset(request, surroundings))
  if (way === 'shell') {
    event.respondWith(answerShell(BUILD, request, surroundings, (work) => event.waitUntil(work)))
  }
})
