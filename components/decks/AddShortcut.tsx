'use client'

import { useRouter } from 'next/navigation'
import { usePageKey } from '@/components/ui/page-key'
import { decks as words } from '@/lib/words/decks'

/** The key that opens a new card. */
export function AddShortcut({ href }: { readonly href: string }) {
  const router = useRouter()
  usePageKey(words.deck.addKey, true, () => router.push(href))
  return null
}
