import { FileDown } from 'lucide-react'
import { NewDeck, type CreateDeck } from '@/components/decks/NewDeck'
import { ButtonLink } from '@/components/ui/Button'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import type { StarterDeckDto } from '@/lib/contracts/decks'
import { ankiWizard } from '@/lib/words/anki-wizard'
import { classes } from '@/lib/words/classes'
import { today as words } from '@/lib/words/today'
import { TakeStarter, type TakeStarterDeck } from './TakeStarter'

interface FirstDecksProps {
  readonly starters: readonly StarterDeckDto[]
  readonly takeStarterDeck: TakeStarterDeck
  readonly createDeck: CreateDeck
}

/** The first day: a ready-made deck, a file, or a deck of one's own. */
export function FirstDecks({ starters, takeStarterDeck, createDeck }: FirstDecksProps) {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
      {starters.length > 0 && (
        <Sheet title={words.first.title}>
          <p className="note mt-1">{words.first.text}</p>
          <ul className="mt-4 grid">
            {starters.map((deck) => (
              <li
                key={deck.slug}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-border py-4"
              >
                <div className="min-w-0 flex-1 basis-64">
                  <h3 className="font-semibold">{deck.name}</h3>
                  <p className="note">{deck.description}</p>
                  <p className="tiny mt-1 flex flex-wrap gap-x-3">
                    <span>{words.first.notes(deck.notes)}</span>
                    <span>{words.first.licence(deck.licence)}</span>
                  </p>
                </div>
                <TakeStarter deck={deck} take={takeStarterDeck} />
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      <Sheet title={words.first.ownTitle} isNarrow>
        <p className="note mt-1">{words.first.ownText}</p>
        <div className="mt-4 grid gap-3">
          <ButtonLink href="/import" icon={<FileDown />}>
            {words.first.importFile}
          </ButtonLink>
          <ButtonLink href="/import/anki" icon={<FileDown />}>
            {ankiWizard.bring}
          </ButtonLink>
          <NewDeck create={createDeck} label={words.first.makeDeck} variant="outline" />
        </div>
        <TextLink className="mt-2 text-sm" href="/classes">
          {classes.openOrJoin}
        </TextLink>
      </Sheet>
    </div>
  )
}
