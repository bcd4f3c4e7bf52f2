import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { FIRST_PAINT_SCRIPT, ROOM_COLOR } from '@/components/shell/theme'
import { requestTheme } from '@/components/shell/theme-cookie'
import { ThemeKeeper } from '@/components/shell/ThemeKeeper'
import { words } from '@/lib/words'
import { parseWriting, WRITING_COOKIE } from '@/lib/words/writing'
import './globals.css'

/** The one part of the font that every page needs. The others load when a card has their letters. */
const latin = new URL('@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2', import.meta.url)

export const metadata: Metadata = {
  title: { default: words.common.appName, template: `%s · ${words.common.appName}` },
  description: words.shell.description,
  applicationName: words.common.appName,
  // Cards are full of numbers and dates that are nobody's telephone.
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export async function generateViewport(): Promise<Viewport> {
  const theme = await requestTheme()
  if (theme !== 'system') return { themeColor: ROOM_COLOR[theme] }
  return {
    themeColor: [
      { media: '(prefers-color-scheme: light)', color: ROOM_COLOR.light },
      { media: '(prefers-color-scheme: dark)', color: ROOM_COLOR.dark },
    ],
  }
}

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  preload(latin.toString(), { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  const theme = await requestTheme()
  const writing = parseWriting((await cookies()).get(WRITING_COOKIE)?.value)
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    // The script below may have made the page dark before React sees it.
    <html
      lang="en"
      data-theme={theme}
      data-writing={writing}
      className={theme === 'dark' ? 'dark' : ''}
      suppressHydrationWarning
    >
      <head>
        <script
          nonce={nonce}
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: FIRST_PAINT_SCRIPT }}
        />
      </head>
      <body>
        <ThemeKeeper stored={theme} />
        {children}
      </body>
    </html>
  )
}
