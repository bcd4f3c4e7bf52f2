'use client'

import { Archive, Pause } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { deckLabel } from '@/lib/content/deck-path'
import type { DeckDto } from '@/lib/contracts/decks'
import { decks as words } from '@/lib/words/decks'
import type { DeckAction } from './deck-actions'
import { GeneralProblem } from './GeneralProblem'
import { usePutAway } from './usePutAway'

const KINDS = {
  pause: {
    icon: <Pause />,
    label: words.options.pause,
    busy: words.options.pausing,
    text: words.options.pauseText,
    done: words.options.paused,
    undone: words.paused.resumed,
  },
  archive: {
    icon: <Archive />,
    label: words.options.archive,
    busy: words.options.archiving,
    text: words.options.archiveText,
    done: words.options.archived,
    undone: words.options.restored,
  },
} as const

interface PutAwayProps {
  readonly deck: DeckDto
  readonly kind: keyof typeof KINDS
  readonly put: DeckAction
  readonly takeBack: DeckAction
  /** When its page stays; without it the list of decks is next. */
  readonly onDone?: () => void
}

/** Takes a deck out of sittings, or out of lists too; the message that says so takes it back. */
export function PutAway({ deck, kind, put, takeBack, onDone }: PutAwayProps) {
  const { icon, label, busy, text, done, undone } = KINDS[kind]
  const name = deckLabel(deck.name)
  const { problem, pending, run } = usePutAway({
    deckId: deck.deckId,
    put,
    takeBack,
    done: done(name),
    undone: undone(name),
    onDone,
  })
  return (
    <div className="mt-5 grid gap-2 border-t border-border pt-4">
      <GeneralProblem problem={problem} />
      <Button
        variant="quiet"
        className="-ml-3 justify-self-start"
        icon={icon}
        busy={pending ? busy : undefined}
        onClick={run}
      >
        {label}
      </Button>
      <p className="note">{text}</p>
    </div>
  )
}
