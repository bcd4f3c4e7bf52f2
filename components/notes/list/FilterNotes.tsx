'use client'

import { deckLabel } from '@/lib/content/deck-path'
import { SlidersHorizontal } from 'lucide-react'
import { IconButton } from '@/components/ui/Button'
import { Select, type Option } from '@/components/ui/Field'
import { Popover } from '@/components/ui/Popover'
import { NOTE_DUE, NOTE_SORTS, NOTE_STATES, NOTE_SURPRISES, type NoteFilter } from '@/lib/contracts/note-list'
import { noteList } from '@/lib/words/note-list'
import { TagsFilter } from './TagsFilter'

const words = noteList.filter

/** A deck to choose. */
export interface DeckChoice {
  readonly deckId: string
  readonly name: string
}

interface FilterNotesProps {
  readonly filter: NoteFilter
  /** Decks to choose from; null on a deck's own page. */
  readonly decks: readonly DeckChoice[] | null
  readonly tags: readonly string[]
  readonly onChange: (part: Partial<NoteFilter>) => void
}

/** Narrows a list down by what its notes are, and puts it in another order. */
export function FilterNotes({ filter, decks, tags, onChange }: FilterNotesProps) {
  const { state, due, surprise } = filter
  const on = [state, due, surprise, filter.tags, decks === null ? undefined : filter.deck]
  const parts = on.filter((part) => part !== undefined).length
  return (
    <Popover
      trigger={
        <IconButton
          variant={parts > 0 ? 'secondary' : 'outline'}
          label={parts > 0 ? words.openNarrowed(parts) : words.open}
          icon={<SlidersHorizontal />}
        />
      }
      title={words.open}
      align="end"
      className="w-80"
    >
      <div className="mt-3 grid gap-4">
        {decks !== null && (
          <Choice
            label={words.deck}
            any={words.everyDeck}
            options={decks.map(({ deckId, name }) => ({ value: deckId, label: deckLabel(name) }))}
            value={filter.deck}
            onChange={(deck) => onChange({ deck })}
          />
        )}
        <Choice
          label={words.state}
          any={words.anyState}
          options={NOTE_STATES.map((value) => ({ value, label: words.states[value] }))}
          value={state}
          onChange={(next) => onChange({ state: next })}
        />
        <Choice
          label={words.due}
          any={words.anyDue}
          options={NOTE_DUE.map((value) => ({ value, label: words.dues[value] }))}
          value={due}
          onChange={(next) => onChange({ due: next })}
        />
        <Choice
          label={words.surprise}
          any={words.anySurprise}
          options={NOTE_SURPRISES.map((value) => ({ value, label: words.surprises[value] }))}
          value={surprise}
          onChange={(next) => onChange({ surprise: next })}
        />
        <TagsFilter
          key={filter.tags?.join(',')}
          value={filter.tags ?? []}
          tags={tags}
          onChange={(next) => onChange({ tags: next.length === 0 ? undefined : next })}
        />
        <Select
          label={words.sort}
          options={NOTE_SORTS.map((value) => ({ value, label: words.sorts[value] }))}
          value={filter.sort ?? 'newest'}
          onChange={({ target }) => {
            const sort = NOTE_SORTS.find((known) => known === target.value)
            onChange({ sort: sort === 'newest' ? undefined : sort })
          }}
        />
      </div>
    </Popover>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  /** Says that it doesn't matter. */
  readonly any: string
  readonly options: readonly Option<Value>[]
  readonly value: Value | undefined
  readonly onChange: (value: Value | undefined) => void
}

function Choice<Value extends string>({ label, any, options, value, onChange }: ChoiceProps<Value>) {
  return (
    <Select
      label={label}
      options={[{ value: '', label: any }, ...options]}
      value={value ?? ''}
      onChange={({ target }) => onChange(options.find((option) => option.value === target.value)?.value)}
    />
  )
}
