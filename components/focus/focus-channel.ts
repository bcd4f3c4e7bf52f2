const CHANNEL = 'spindle-focus'

/** One for the whole page: what it says itself it does not hear. */
let shared: BroadcastChannel | null = null
const channel = (): BroadcastChannel => (shared ??= new BroadcastChannel(CHANNEL))

/** Tells the other tabs of this browser that the block changed. */
export const tellOtherTabs = (): void => channel().postMessage('changed')

/** When the page is looked at again, comes back from the browser's memory, or another tab changed the block. */
export function onWorthAsking(ask: () => void): () => void {
  const askIfSeen = () => {
    if (document.visibilityState === 'visible') ask()
  }
  channel().addEventListener('message', ask)
  document.addEventListener('visibilitychange', askIfSeen)
  window.addEventListener('pageshow', askIfSeen)
  window.addEventListener('focus', askIfSeen)
  window.addEventListener('online', ask)
  return () => {
    channel().removeEventListener('message', ask)
    document.removeEventListener('visibilitychange', askIfSeen)
    window.removeEventListener('pageshow', askIfSeen)
    window.removeEventListener('focus', askIfSeen)
    window.removeEventListener('online', ask)
  }
}
