import { openMessage, showMessage, type Screen } from './notify'
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

/** What a message goes by that cannot be read. */
const NAME = 'Spindle'

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
  readonly clients: Screen['clients'] & { claim(): Promise<void> }
  readonly registration: Screen['registration']
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
  addEventListener(type: 'push', listener: (event: PushMessageEvent) => void): void
  addEventListener(type: 'notificationclick', listener: (event: NotificationClick) => void): void
}

interface PushMessageEvent extends WorkerEvent {
  readonly data: { text(): string } | null
}

interface NotificationClick extends WorkerEvent {
  readonly notification: { readonly data: unknown; close(): void }
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

scope.addEventListener('push', (event) => {
  event.waitUntil(showMessage(event.data?.text(), NAME, scope))
})

scope.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openMessage(event.notification.data, scope.location.origin, scope))
})
