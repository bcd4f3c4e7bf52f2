'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Field, Select } from '@/components/ui/Field'
import { Sheet } from '@/components/ui/Sheet'
import type { ImportPreview } from '@/lib/contracts/import'
import { deckLabel } from '@/lib/content/deck-path'
import { LIMITS } from '@/lib/contracts/limits'
import { importColumns as columnWords } from '@/lib/words/import-columns'
import { importing as words } from '@/lib/words/import'

interface BringInProps {
  readonly preview: ImportPreview
  /** Names of the learner's decks. */
  readonly decks: readonly string[]
  /** The deck the preview was made for. */
  readonly deckName: string
  /** What went wrong with the last try, where trying again is safe. */
  readonly problem: string | null
  /** What is new in another deck is being counted. */
  readonly counting: boolean
  /** The columns are being chosen otherwise: what would be imported isn't in view yet. */
  readonly blocked: boolean
  /** Counts again for another deck. */
  readonly onDeck: (deckName: string) => void
  readonly onImport: (deckName: string) => void
}

/** No deck can have this name, so it can stand for one that is not there yet. */
const NEW_DECK = ''

/** Into which deck, and the button that does it. */
export function BringIn(props: BringInProps) {
  const { preview, decks, deckName, problem, counting, blocked, onDeck, onImport } = props
  const isKnown = decks.includes(deckName)
  const [choice, setChoice] = useState(isKnown ? deckName : NEW_DECK)
  const [newName, setNewName] = useState(isKnown ? '' : deckName)
  const [isMissing, setMissing] = useState(false)
  const wanted = choice === NEW_DECK ? newName.trim() : choice
  const choose = (next: string) => {
    setChoice(next)
    const chosen = next === NEW_DECK ? newName.trim() : next
    if (chosen !== '' && chosen !== deckName) onDeck(chosen)
  }
  const leaveName = () => {
    if (wanted !== '' && wanted !== deckName) onDeck(wanted)
  }
  const toImport = preview.counts.new + preview.counts.changed
  return (
    <Sheet title={words.check.howTitle} className="grid gap-5">
      <form
        className="grid gap-5"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setMissing(wanted === '')
          if (wanted !== '' && !blocked) onImport(wanted)
        }}
      >
        <Select
          label={words.check.intoDeck}
          hint={words.check.deckHint}
          options={[
            ...decks.map((name) => ({ value: name, label: deckLabel(name) })),
            { value: NEW_DECK, label: words.check.newDeck },
          ]}
          value={choice}
          onChange={(event) => choose(event.target.value)}
        />
        {choice === NEW_DECK && (
          <Field
            label={words.check.newDeckName}
            value={newName}
            maxLength={LIMITS.deckName}
            error={isMissing && wanted === '' ? words.check.nameMissing : undefined}
            autoComplete="off"
            onChange={(event) => setNewName(event.target.value)}
            onBlur={leaveName}
          />
        )}
        {problem && (
          <Callout tone="error" announce="alert">
            {problem}
          </Callout>
        )}
        {blocked && !counting && <p role="status">{columnWords.blocked}</p>}
        {!blocked && toImport === 0 && <p role="status">{words.check.nothing}</p>}
        {!blocked && toImport > 0 && (
          // Not busy while counting: the press that leaves the name's field would be lost, and importing stops the count.
          <Button type="submit" variant="primary" size="main" className="w-full">
            {words.check.submit(toImport)}
          </Button>
        )}
        {counting && (
          <p role="status" className="note">
            {words.check.counting}
          </p>
        )}
        {preview.newDecks.some((name) => name !== wanted) && (
          <p className="note">{words.check.newDecks(preview.newDecks.map(deckLabel))}</p>
        )}
        <p className="note">{words.check.noDatesMove}</p>
      </form>
    </Sheet>
  )
}
