import type { MetadataRoute } from 'next'
import { ROOM_COLOR } from '@/components/shell/theme'
import { words } from '@/lib/words'

/** What a phone needs to put Spindle among its apps. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: words.common.appName,
    short_name: words.common.appName,
    description: words.shell.description,
    id: '/',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: ROOM_COLOR.light,
    theme_color: ROOM_COLOR.light,
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
