'use client'

import { useEffect, useReducer } from 'react'
import { forgetInTab, keepInTab, readInTab } from '@/components/ui/tab-storage'

/** Beside the drafts of notes: text on its way, kept for as long as its tab is open. */
const nameOf = (key: string): string => `spindle.draft.recall.${key}`

interface KeptText {
  readonly text: string
  readonly write: (text: string) => void
  /** It is kept elsewhere now. */
  readonly clear: () => void
}

const latest = (_before: string, text: string): string => text

/** A text that a reload doesn't lose. Where storage is full or forbidden it lives as long as the page. */
export function useKeptText(key: string): KeptText {
  const [text, put] = useReducer(latest, '')
  useEffect(() => {
    const kept = readInTab(nameOf(key))
    if (kept !== null) put(kept)
  }, [key])
  const write = (next: string): void => {
    put(next)
    keep(key, next)
  }
  return { text, write, clear: () => write('') }
}

function keep(key: string, text: string): void {
  if (text === '') forgetInTab(nameOf(key))
  else keepInTab(nameOf(key), text)
}
