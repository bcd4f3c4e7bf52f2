import { WRITING_KEY } from '@/lib/words/writing'

/** What a person chose; `system` follows the device, also when that changes. */
export type Theme = 'system' | 'light' | 'dark'

export const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Theme[]

export const THEME_COOKIE = 'theme'

const YEAR_SECONDS = 365 * 24 * 3600

/** The colour of the browser's own bars: the room's, see `--background` in tokens.css. */
export const ROOM_COLOR = { light: '#f4efe5', dark: '#16161b' } as const

/** Reads a stored choice; anything else counts as none made. */
export function parseTheme(stored: string | undefined): Theme {
  return THEMES.find((theme) => theme === stored) ?? 'system'
}

/** The choice stored among the cookies a page can read, `document.cookie`. */
export function storedTheme(cookies: string): Theme {
  const prefix = `${THEME_COOKIE}=`
  const cookie = cookies.split('; ').find((candidate) => candidate.startsWith(prefix))
  return parseTheme(cookie?.slice(prefix.length))
}

/** The `document.cookie` line that stores a choice. */
export function themeCookie(theme: Theme, secure: boolean): string {
  return `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax${secure ? '; secure' : ''}`
}

/**
 * What runs before the first paint, where the server could not know: whether the device is dark. It also hands the
 * page's nonce to the style sheets that dialogs make while they are open, which would be refused without it, and tells
 * the words how dates and numbers are to be written on this page.
 */
export const FIRST_PAINT_SCRIPT = [
  'const root=document.documentElement',
  "if(root.dataset.theme==='system'&&matchMedia('(prefers-color-scheme: dark)').matches)root.classList.add('dark')",
  'window.__webpack_nonce__=document.currentScript.nonce',
  `window[Symbol.for('spindle.${WRITING_KEY}')]=()=>root.dataset.writing`,
].join(';')
