import Link from 'next/link'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { Sheet } from '@/components/ui/Sheet'
import type { RecallChoice } from '@/lib/contracts/recall'
import { recall as words } from '@/lib/words/recall'
import { recallHref } from './recall-href'

interface ChooseSubjectProps {
  readonly decks: readonly RecallChoice[]
  readonly tags: readonly RecallChoice[]
}

/** The decks and tags that can be recalled. */
export function ChooseSubject({ decks, tags }: ChooseSubjectProps) {
  if (decks.length === 0) {
    return (
      <div className="sheet mt-6 p-5 md:p-7">
        <EmptyState
          title={words.choose.emptyTitle}
          actions={
            <ButtonLink variant="primary" href="/decks">
              {words.choose.toDecks}
            </ButtonLink>
          }
        >
          <p>{words.choose.emptyText}</p>
        </EmptyState>
      </div>
    )
  }
  return (
    <>
      <p className="mt-3 max-w-measure">{words.choose.text}</p>
      <div className="mt-6 grid items-start gap-6 lg:grid-cols-2">
        <Choices title={words.choose.decks} choices={decks} />
        {tags.length > 0 && <Choices title={words.choose.tags} choices={tags} />}
      </div>
    </>
  )
}

function Choices({ title, choices }: { readonly title: string; readonly choices: readonly RecallChoice[] }) {
  return (
    <Sheet title={title}>
      <ul className="mt-2 grid">
        {choices.map(({ subject, name, points }) => (
          <li key={name} className="border-t border-border first:border-0">
            <Link
              className="flex min-h-touch flex-wrap items-center justify-between gap-x-4 py-2 text-foreground no-underline hover:bg-sunken"
              href={recallHref(subject)}
            >
              <bdi className="min-w-0 font-medium wrap-anywhere">{name}</bdi>
              <span className="note tnum">{words.choose.points(points)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
