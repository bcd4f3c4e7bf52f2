'use client'

import { decks as words } from '@/lib/words/decks'

interface OftenMissedProps {
  /** How many notes here are missed again and again. */
  readonly notes: number
  /** They alone are listed. */
  readonly isShown: boolean
  readonly onShow: (state: 'often-missed' | undefined) => void
}

/** Says how many notes are often missed, and leads to them and back. */
export function OftenMissed({ notes, isShown, onShow }: OftenMissedProps) {
  if (notes === 0 && !isShown) return null
  return (
    <p className="note px-4 pb-3">
      {words.deck.leeches(notes)}{' '}
      <button
        type="button"
        className="ilink cursor-pointer"
        onClick={() => onShow(isShown ? undefined : 'often-missed')}
      >
        {isShown ? words.deck.showAll : words.deck.showLeeches(notes)}
      </button>
    </p>
  )
}
