import { PageHeader } from '@/components/ui/PageHeader'
import { Spoken } from '@/components/ui/Spoken'
import { ButtonLink } from '@/components/ui/Button'
import type { DeckDto } from '@/lib/contracts/decks'
import { decks as words } from '@/lib/words/decks'
import { DeckOptions, type DeckActions } from './DeckOptions'

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
        parent={{ href: '/decks', label: words.deck.parent, navigationLabel: words.deck.breadcrumb }}
        title={<span className="wrap-anywhere">{deck.name}</span>}
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
    </>
  )
}
