import Link from 'next/link'
import { EmptyState } from '@/components/ui/EmptyState'
import type { QuestionItem } from '@/lib/contracts/recall'
import { recall as words } from '@/lib/words/recall'

interface QuestionListProps {
  readonly questions: readonly QuestionItem[]
  /** Study day. */
  readonly today: number
}

/** The questions to think about in a deck, each with when it was last answered. */
export function QuestionList({ questions, today }: QuestionListProps) {
  if (questions.length === 0) {
    return (
      <div className="sheet mt-6 p-5 md:p-7">
        <EmptyState title={words.questions.emptyTitle}>
          <p>{words.questions.emptyText}</p>
        </EmptyState>
      </div>
    )
  }
  return (
    <ul className="sheet mt-6 max-w-measure overflow-clip">
      {questions.map(({ noteId, title, attempts, lastDay }) => (
        <li key={noteId} className="border-t border-border first:border-0">
          <Link
            className="block px-4 py-3 text-foreground no-underline hover:bg-sunken focus-visible:-outline-offset-3"
            href={`/notes/${noteId}/think`}
          >
            <bdi className="block wrap-anywhere">{title || words.questions.untitled}</bdi>
            <span className="tiny tnum">
              {lastDay === null ? words.questions.never : words.questions.answered(attempts, lastDay, today)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
