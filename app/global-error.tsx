'use client'

import { useLayoutEffect } from 'react'
import { Crash } from '@/components/shell/Crash'
import { storedTheme } from '@/components/shell/theme'
import { applyTheme } from '@/components/shell/ThemeKeeper'
import { crash } from '@/lib/words/crash'
import './globals.css'

interface ErrorProps {
  readonly error: Error & { readonly digest?: string }
  readonly retry: () => void
}

/** Stands in for everything, the root layout included, so it brings its own page, styles and theme. */
export default function GlobalErrorPage({ error, retry }: ErrorProps) {
  useLayoutEffect(() => applyTheme(storedTheme(document.cookie)), [])
  return (
    <html lang="en">
      <body>
        <title>{crash.title}</title>
        <Crash error={error} retry={retry} />
      </body>
    </html>
  )
}
