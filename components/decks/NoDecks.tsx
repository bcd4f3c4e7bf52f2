import { FileDown } from 'lucide-react'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { ankiWizard } from '@/lib/words/anki-wizard'
import { decks as words } from '@/lib/words/decks'
import { NewDeck, type CreateDeck } from './NewDeck'

/** The list of decks before there is one. */
export function NoDecks({ create }: { readonly create: CreateDeck }) {
  return (
    <div className="sheet mt-6 p-5 md:p-7">
      <EmptyState
        title={words.empty.title}
        actions={
          <>
            <NewDeck create={create} />
            <ButtonLink href="/import" icon={<FileDown />}>
              {words.importFile}
            </ButtonLink>
            <ButtonLink href="/import/anki" icon={<FileDown />}>
              {ankiWizard.bring}
            </ButtonLink>
            <ButtonLink variant="quiet" href="/">
              {words.empty.starters}
            </ButtonLink>
          </>
        }
      >
        <p>{words.empty.text}</p>
      </EmptyState>
    </div>
  )
}
