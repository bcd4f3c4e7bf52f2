import { WRITING_COOKIE, type WritingName } from '@/lib/words/writing'

const YEAR_SECONDS = 365 * 24 * 3600

/** Has this page, and every page the server makes for this browser from now on, written in a way. */
export function applyWriting(name: WritingName): void {
  const secure = location.protocol === 'https:' ? '; secure' : ''
  document.documentElement.dataset.writing = name
  document.cookie = `${WRITING_COOKIE}=${name}; path=/; max-age=${YEAR_SECONDS}; samesite=lax${secure}`
}
