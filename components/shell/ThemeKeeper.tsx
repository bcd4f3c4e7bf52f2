'use client'

import { useLayoutEffect } from 'react'
import type { Theme } from './theme'

const DARK_DEVICE = '(prefers-color-scheme: dark)'

/** Puts a theme on the page. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement
  root.dataset.theme = theme
  root.classList.toggle('dark', theme === 'dark' || (theme === 'system' && matchMedia(DARK_DEVICE).matches))
}

/**
 * Keeps the surface right after the first paint: when the device turns dark, and when React, which knows only what the
 * server said, puts the class of `<html>` back. `stored` is what the server read from the cookie.
 */
export function ThemeKeeper({ stored }: { readonly stored: Theme }) {
  useLayoutEffect(() => {
    applyTheme(stored)
    const device = matchMedia(DARK_DEVICE)
    const follow = () => {
      if (document.documentElement.dataset.theme === 'system') applyTheme('system')
    }
    device.addEventListener('change', follow)
    return () => device.removeEventListener('change', follow)
  }, [stored])
  return null
}
