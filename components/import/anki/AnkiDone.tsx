'use client'

import { Button, ButtonLink } from '@/components/ui/Button'
import type { AnkiFound, AnkiReport } from '@/lib/contracts/anki'
import { deckLabel } from '@/lib/content/deck-path'
import { ankiFound } from '@/lib/words/anki-found'
import { ankiWizard as words } from '@/lib/words/anki-wizard'
import { UndoImport, type UndoAction } from '../UndoImport'
import { MissingMedia } from './MissingMedia'
import { StageHeading } from './StageHeading'
import { WhatChanges } from './WhatChanges'

interface AnkiDoneProps {
  readonly report: AnkiReport
  readonly undo: UndoAction
  readonly onMore: () => void
}

/** The last step: what came in, what its answers say, and what stayed out. */
export function AnkiDone({ report, undo, onMore }: AnkiDoneProps) {
  const { changeId, decks, notes, found } = report
  const [deck, anotherDeck] = decks
  const names = decks.map(({ name }) => deckLabel(name))
  return (
    <section className="sheet max-w-measure p-5 md:p-7" aria-labelledby="anki-done">
      <StageHeading id="anki-done" className="text-xl font-semibold tracking-head">
        {titleOf(report)}
      </StageHeading>
      {decks.length > 0 && changeId !== null && (
        <p className="mt-1 wrap-anywhere">{words.done.inDecks(names, decks.length)}</p>
      )}
      {found !== null && <Found found={found} />}
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink variant="primary" href="/">
          {words.done.practise}
        </ButtonLink>
        {deck && (
          <ButtonLink href={anotherDeck ? '/decks' : `/decks/${deck.deckId}`}>
            {anotherDeck ? words.done.seeDecks : words.done.seeDeck}
          </ButtonLink>
        )}
      </div>
      <div className="mt-2 -ml-3 flex flex-wrap gap-x-3">
        <Button variant="quiet" onClick={onMore}>
          {words.done.more}
        </Button>
        {changeId !== null && (
          <UndoImport
            changeId={changeId}
            created={notes.created}
            changed={notes.changed}
            isWhole
            undo={undo}
            onUndone={onMore}
          />
        )}
      </div>
      <CameIn report={report} />
      <WhatChanges
        title={changeId === null ? words.done.found : words.done.left}
        before={leftOf(report)}
        noteChanges={changeId === null ? [] : report.noteChanges}
        leftOut={report.leftOut}
        warnings={report.warnings}
      />
      {changeId !== null && (
        <MissingMedia files={0} missing={report.missingMedia} count={report.missingMedia.length} />
      )}
    </section>
  )
}

function titleOf({ cards, notes, reviews, changeId }: AnkiReport): string {
  if (cards > 0) return words.done.title(cards)
  if (notes.changed > 0) return words.done.changedTitle(notes.changed)
  if (changeId !== null && reviews > 0) return words.done.answersTitle(reviews)
  return words.done.nothingTitle
}

function Found({ found }: { readonly found: AnkiFound }) {
  return (
    <>
      <p className="tnum mt-4">{ankiFound.sentence(found)}</p>
      {found.asked > 0 && <p className="note tnum mt-1">{ankiFound.note(found.asked)}</p>}
    </>
  )
}

/** What an import counted, with those figures left out that are nothing. */
function CameIn({ report }: Pick<AnkiDoneProps, 'report'>) {
  const { notes } = report
  const lines = [
    [notes.created, words.done.created],
    [notes.changed, words.done.changed],
    [notes.keptHere, words.done.keptHere],
    [report.reviews, (amount: number) => words.done.reviews(amount, report.ofDeletedCards)],
    [report.reschedulings, words.done.reschedulings],
    [report.media, words.done.media],
  ] as const
  const told = lines.filter(([amount]) => amount > 0)
  if (told.length === 0) return null
  return (
    <section className="mt-6" aria-labelledby="anki-came-in">
      <h3 className="font-semibold" id="anki-came-in">
        {words.done.cameIn}
      </h3>
      <ul className="tnum mt-1 list-disc space-y-1 pl-5">
        {told.map(([amount, sentence]) => (
          <li key={sentence(amount)}>{sentence(amount)}</li>
        ))}
      </ul>
    </section>
  )
}

/** Names of files that are told. */
const NAMED = 5

function leftOf({ notes, known, overtaken, unusableMedia }: AnkiReport): string[] {
  const names = unusableMedia.slice(0, NAMED).map(({ name }) => name)
  return [
    ...(notes.same > 0 ? [words.done.same(notes.same)] : []),
    ...(known > 0 ? [words.done.known(known)] : []),
    ...(overtaken > 0 ? [words.done.overtaken(overtaken)] : []),
    ...(unusableMedia.length > 0 ? [words.done.unusable(unusableMedia.length, names)] : []),
  ]
}
