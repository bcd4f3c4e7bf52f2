'use client'

import { useEffect } from 'react'
import { keepShell } from '@/lib/offline/service-worker/register'

/** Lets the service worker keep the shell of a sitting, once the page has had its first moments to itself. */
export function OfflineReady() {
  useEffect(() => {
    void keepShell()
  }, [])
  return null
}
