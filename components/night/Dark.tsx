import { useEffect, useRef, useState } from 'react'
import { sleep } from '@/lib/words/sleep'

const words = sleep.tonight
/** How long the last words stay before the screen is black. */
const WORDS_MS = 5_000

/** The phone is down: a few words, then black. A touch or a key brings the page back. */
export function Dark({ onWake }: { readonly onWake: () => void }) {
  const [isBlack, setBlack] = useState(false)
  const page = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    page.current?.focus()
    const timer = setTimeout(() => setBlack(true), WORDS_MS)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    window.addEventListener('keydown', onWake)
    return () => window.removeEventListener('keydown', onWake)
  }, [onWake])
  return (
    <main id="main" className="night-room">
      <button
        ref={page}
        type="button"
        className="fixed inset-0 grid w-full cursor-none place-content-center bg-background px-gutter text-center outline-none"
        data-black={isBlack}
        onClick={onWake}
      >
        <span className="night-words">
          <span className="h-night block">{words.goodNight}</span>
          <span className="note mt-3 block">{words.goesDark}</span>
        </span>
      </button>
    </main>
  )
}
