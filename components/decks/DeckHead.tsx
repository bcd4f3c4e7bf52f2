import { PageHeader } from '@/components/ui/PageHeader'
import { Spoken } from '@/components/ui/Spoken'
import { ButtonLink } from '@/components/ui/Button'
import { deckLabel, ownName } from '@/lib/content/deck-path'
import type { DeckDto } from '@/lib/contracts/decks'
import { decks as words } from '@/lib/words/decks'
import type { DeckActions } from './deck-actions'
import { DeckOptions } from './DeckOptions'
import { PausedNotice } from './PausedNotice'

interface DeckHeadProps {
  readonly deck: DeckDto
  /** The learner's own target. */
  readonly desiredRetention: number
  /** The learner's minutes: a sitting of one deck is no longer than theirs. */
  readonly minutesPerDay: number
  readonly actions: DeckActions
}

/** A deck's name and figures, its options, and the way into a sitting with it alone. */
export function DeckHead({ deck, desiredRetention, minutesPerDay, actions }: DeckHeadProps) {
  const minutes = Math.min(minutesPerDay, Math.max(1, Math.round(deck.seconds / 60)))
  const figures = [
    words.row.cards(deck.cards),
    ...(deck.due > 0 ? [words.row.due(deck.due)] : []),
    ...(deck.newCards > 0 ? [words.row.fresh(deck.newCards)] : []),
    words.row.target(deck.desiredRetention ?? desiredRetention),
  ]
  return (
    <>
      <PageHeader
        parent={{ ...parentOf(deck), navigationLabel: words.deck.breadcrumb }}
        title={<span className="wrap-anywhere">{ownName(deck.name)}</span>}
        note={<span className="tnum">{figures.join(' · ')}</span>}
        actions={
          <>
            <DeckOptions deck={deck} desiredRetention={desiredRetention} actions={actions} />
            {deck.seconds > 0 && (
              <ButtonLink variant="secondary" href={`/study?deck=${deck.deckId}&minutes=${minutes}`}>
                <Spoken shown={words.deck.study(minutes)} heard={words.deck.spokenStudy(minutes)} />
              </ButtonLink>
            )}
          </>
        }
      />
      {deck.description !== '' && (
        <p className="mt-3 max-w-measure wrap-anywhere whitespace-pre-line">{deck.description}</p>
      )}
      {deck.isPaused && <PausedNotice deck={deck} resume={actions.resume} />}
    </>
  )
}

const parentOf = ({ parent }: DeckDto): { readonly href: string; readonly label: string } =>
  parent === null
    ? { href: '/decks', label: words.deck.parent }
    : { href: `/decks/${parent.deckId}`, label: deckLabel(parent.name) }
