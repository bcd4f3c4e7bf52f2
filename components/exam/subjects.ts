import type { RecallChoice } from '@/lib/contracts/recall'
import { exam as words } from '@/lib/words/exam'

/** Something an exam can be about, with what it is called in the list. */
export interface ExamSubject {
  readonly choice: RecallChoice
  readonly label: string
}

const keyOf = ({ subject }: RecallChoice): string =>
  'deckId' in subject ? subject.deckId : `#${subject.tag}`

/** What an exam can be about: first what was asked for, then decks, then tags, each once. */
export function subjectsOf(
  asked: RecallChoice | null,
  decks: readonly RecallChoice[],
  tags: readonly RecallChoice[],
): ExamSubject[] {
  const all = [...(asked === null || asked.points === 0 ? [] : [asked]), ...decks, ...tags]
  return [...new Map(all.map((choice) => [keyOf(choice), choice])).values()].map((choice) => ({
    choice,
    label: 'deckId' in choice.subject ? choice.name : words.choose.tag(choice.name),
  }))
}
