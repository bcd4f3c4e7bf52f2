import { TextLink } from '@/components/ui/TextLink'
import { exam } from '@/lib/words/exam'
import { recall as words } from '@/lib/words/recall'
import { recallHref } from './recall-href'

interface DeckRecallProps {
  readonly deckId: string
  /** Cards it has: without any there is nothing to recall. */
  readonly cards: number
  /** Questions to think about in it. */
  readonly questions: number
}

/** What else can be done with a deck than a sitting: write all one remembers, take an exam, think about its questions. */
export function DeckRecall({ deckId, cards, questions }: DeckRecallProps) {
  if (cards === 0 && questions === 0) return null
  return (
    <div className="mt-2 flex flex-wrap gap-x-6 text-sm">
      {cards > 0 && <TextLink href={recallHref({ deckId })}>{words.link}</TextLink>}
      {cards > 0 && <TextLink href={`/exam?deck=${deckId}`}>{exam.link}</TextLink>}
      {questions > 0 && (
        <TextLink href={`/decks/${deckId}/questions`}>{words.questions.link(questions)}</TextLink>
      )}
    </div>
  )
}
