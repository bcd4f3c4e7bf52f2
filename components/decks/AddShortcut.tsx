'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { decks as words } from '@/lib/words/decks'

/** The key that opens a new card, deaf while somebody types or a dialog is open. */
export function AddShortcut({ href }: { readonly href: string }) {
  const router = useRouter()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toUpperCase() !== words.deck.addKey || event.repeat || event.defaultPrevented) return
      if (event.ctrlKey || event.metaKey || event.altKey || isBusyElsewhere(event.target)) return
      event.preventDefault()
      router.push(href)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [href, router])
  return null
}

function isBusyElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return (
    target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"]') !==
    null
  )
}
