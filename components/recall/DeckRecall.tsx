import { ButtonLink } from '@/components/ui/Button'
import { recall as words } from '@/lib/words/recall'
import { recallHref } from './recall-href'

interface DeckRecallProps {
  readonly deckId: string
  /** Cards it has: without any there is nothing to recall. */
  readonly cards: number
  /** Questions to think about in it. */
  readonly questions: number
}

/** What else can be done with a deck than a sitting: write all one remembers, think about its questions. */
export function DeckRecall({ deckId, cards, questions }: DeckRecallProps) {
  if (cards === 0 && questions === 0) return null
  return (
    <div className="mt-3 -ml-3 flex flex-wrap gap-x-2">
      {cards > 0 && (
        <ButtonLink variant="quiet" href={recallHref({ deckId })}>
          {words.link}
        </ButtonLink>
      )}
      {questions > 0 && (
        <ButtonLink variant="quiet" href={`/decks/${deckId}/questions`}>
          {words.questions.link(questions)}
        </ButtonLink>
      )}
    </div>
  )
}
