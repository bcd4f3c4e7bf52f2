const CHANNEL = 'spindle-focus'

/** Tells the other tabs of this browser that the block changed. */
export function tellOtherTabs(): void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.postMessage('changed')
  channel.close()
}

/** When the page is looked at again, comes back from the browser's memory, or another tab changed the block. */
export function onWorthAsking(ask: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  const askIfSeen = () => {
    if (document.visibilityState === 'visible') ask()
  }
  channel.addEventListener('message', ask)
  document.addEventListener('visibilitychange', askIfSeen)
  window.addEventListener('pageshow', askIfSeen)
  window.addEventListener('focus', askIfSeen)
  window.addEventListener('online', ask)
  return () => {
    channel.close()
    document.removeEventListener('visibilitychange', askIfSeen)
    window.removeEventListener('pageshow', askIfSeen)
    window.removeEventListener('focus', askIfSeen)
    window.removeEventListener('online', ask)
  }
}
