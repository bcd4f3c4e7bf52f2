import { keepShell } from '@/lib/offline/service-worker/register'
import { deviceName } from '@/lib/words/format'

/** A subscription as the server takes it. */
export interface BrowserSubscription {
  readonly endpoint: string
  readonly keys: { readonly p256dh: string; readonly auth: string }
  readonly device: string
}

/** Why a browser could not subscribe. */
export type PushRefusal = 'unsupported' | 'denied' | 'failed'

/** Whether this browser takes push messages; one on an iPhone does so only from the home screen. */
export const takesPush = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

/** How long a service worker may take to be there. */
const PATIENCE_MS = 15_000

/** Asks for permission and subscribes. To be called from a press: a browser asks nobody out of the blue. */
export async function subscribeBrowser(key: string): Promise<BrowserSubscription | PushRefusal> {
  if (!takesPush()) return 'unsupported'
  if ((await Notification.requestPermission()) !== 'granted') return 'denied'
  try {
    await keepShell()
    const registration = await inTime(navigator.serviceWorker.ready)
    const subscription = await subscribed(registration.pushManager, key)
    const { endpoint, keys } = subscription.toJSON()
    const { p256dh, auth } = keys ?? {}
    if (endpoint === undefined || p256dh === undefined || auth === undefined) return 'failed'
    return { endpoint, keys: { p256dh, auth }, device: deviceName(navigator.userAgent) }
  } catch {
    return 'failed'
  }
}

/** A subscription made with another key of the server's is of no use and gives way. */
async function subscribed(manager: PushManager, key: string): Promise<PushSubscription> {
  const options = { userVisibleOnly: true, applicationServerKey: key }
  try {
    return await manager.subscribe(options)
  } catch (error) {
    const before = await manager.getSubscription()
    if (before === null) throw error
    await before.unsubscribe()
    return manager.subscribe(options)
  }
}

/** SHA-256 of the address of this browser's own subscription, hexadecimal; null without one. */
export async function ownEndpointHash(): Promise<string | null> {
  if (!takesPush()) return null
  const registration = await navigator.serviceWorker.getRegistration()
  const subscription = await registration?.pushManager.getSubscription()
  if (subscription === null || subscription === undefined) return null
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(subscription.endpoint))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function inTime<Value>(wanted: Promise<Value>): Promise<Value> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('the service worker took too long')), PATIENCE_MS)
  })
  return Promise.race([wanted, late])
}
