import { FileDown, Plus } from 'lucide-react'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { decks as words } from '@/lib/words/decks'

/** A deck before its first note. */
export function NoNotes({ deckId }: { readonly deckId: string }) {
  return (
    <div className="sheet mt-6 p-5 md:p-7">
      <EmptyState
        title={words.deck.emptyTitle}
        actions={
          <>
            <ButtonLink variant="primary" href={`/decks/${deckId}/notes/new`} icon={<Plus />}>
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
    </div>
  )
}
