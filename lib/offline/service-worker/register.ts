/** Where the build puts the service worker. */
export const SERVICE_WORKER = '/sw.js'

/**
 * Registers the service worker that keeps the shell of a sitting on this device. Where a browser has none, or won't
 * have it, everything works but opening a sitting without a connection.
 */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register(SERVICE_WORKER, { scope: '/', updateViaCache: 'none' })
  } catch {
    // No network just now, or a private window: the next page tries again.
  }
}
