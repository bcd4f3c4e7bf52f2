'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { WritingName } from '@/lib/words/writing'
import { applyWriting } from './writing'

/** Brings a browser that does not know it yet to how its learner wants dates and numbers written. */
export function WritingKeeper({ stored }: { readonly stored: WritingName }) {
  const router = useRouter()
  useEffect(() => {
    if (document.documentElement.dataset.writing === stored) return
    applyWriting(stored)
    router.refresh()
  }, [stored, router])
  return null
}
