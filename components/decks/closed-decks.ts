'use client'

import { useSyncExternalStore } from 'react'

const KEY = 'spindle:closed-decks'
const CHANGED = 'spindle:closed-decks-changed'

/** Which decks of the list are folded, on this device; and how to fold one or open it. */
export function useClosedDecks(): readonly [ReadonlySet<string>, (deckId: string) => void] {
  const stored = useSyncExternalStore(subscribe, read, () => '')
  const closed = new Set(stored.split(' ').filter(Boolean))
  const toggle = (deckId: string) => {
    const next = closed.has(deckId) ? [...closed].filter((id) => id !== deckId) : [...closed, deckId]
    write(next.join(' '))
  }
  return [closed, toggle]
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('storage', onChange)
  window.addEventListener(CHANGED, onChange)
  return () => {
    window.removeEventListener('storage', onChange)
    window.removeEventListener(CHANGED, onChange)
  }
}

/** A browser that keeps nothing shows every deck. */
function read(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

function write(ids: string): void {
  try {
    localStorage.setItem(KEY, ids)
  } catch {
    return
  }
  window.dispatchEvent(new Event(CHANGED))
}
