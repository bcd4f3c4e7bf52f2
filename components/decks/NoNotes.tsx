import { FileDown, Plus } from 'lucide-react'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { decks as words } from '@/lib/words/decks'
import { AddShortcut } from './AddShortcut'

interface NoNotesProps {
  readonly deckId: string
  /** The learner wants keys of one letter. */
  readonly singleKeys: boolean
}

/** A deck before its first note. */
export function NoNotes({ deckId, singleKeys }: NoNotesProps) {
  const newHref = `/decks/${deckId}/notes/new`
  const { addKey } = words.deck
  return (
    <div className="sheet mt-6 p-5 md:p-7">
      <EmptyState
        title={words.deck.emptyTitle}
        actions={
          <>
            <ButtonLink
              variant="primary"
              href={newHref}
              icon={<Plus />}
              shortcut={singleKeys ? { key: addKey, hint: addKey } : undefined}
            >
              {words.deck.add}
            </ButtonLink>
            <ButtonLink href={`/import?deck=${deckId}`} icon={<FileDown />}>
              {words.deck.importFile}
            </ButtonLink>
          </>
        }
      >
        <p>{words.deck.emptyText}</p>
      </EmptyState>
      {singleKeys && <AddShortcut href={newHref} />}
    </div>
  )
}
