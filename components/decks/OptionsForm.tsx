'use client'

import { useState } from 'react'
import { RetentionSlider } from '@/components/settings/RetentionSlider'
import { Button } from '@/components/ui/Button'
import { Check, Field, RadioGroup, Select, TextArea } from '@/components/ui/Field'
import { reach, useServerForm } from '@/components/ui/server-form'
import { TextLink } from '@/components/ui/TextLink'
import { useToast } from '@/components/ui/Toast'
import { deckLabel, ownName } from '@/lib/content/deck-path'
import type { DeckDto, EditDeckInput } from '@/lib/contracts/decks'
import { datesWords } from '@/lib/words/dates'
import { decks as words } from '@/lib/words/decks'
import type { DeckActions } from './deck-actions'
import { fieldProblems } from './deck-problem'
import { GeneralProblem } from './GeneralProblem'

interface OptionsFormProps {
  readonly deck: DeckDto
  readonly desiredRetention: number
  readonly edit: DeckActions['edit']
  readonly onSaved: () => void
}

/** A deck's name, where it lies, what it is about, and its target. */
export function OptionsForm({ deck, desiredRetention, edit, onSaved }: OptionsFormProps) {
  const toast = useToast()
  const { answer, pending, form } = useServerForm(async (data) => {
    const input = optionsIn(data)
    const saved = await reach(() => edit({ deckId: deck.deckId, ...input }))
    if (saved.ok) {
      toast({ text: words.options.saved })
      onSaved()
    }
    return { saved, name: input.name }
  })
  const problem = answer !== null && !answer.saved.ok ? answer.saved.error : null
  const sentences = fieldProblems(problem, answer?.name ?? '')
  return (
    <form {...form} className="grid gap-5">
      <Field
        name="name"
        label={words.options.name}
        defaultValue={ownName(deck.name)}
        error={sentences.name}
        autoComplete="off"
      />
      <Select
        name="parentId"
        label={words.place.label}
        defaultValue={deck.parent?.deckId ?? ''}
        error={sentences.parentId}
        options={[
          { value: '', label: words.place.none },
          ...deck.places.map(({ deckId, name }) => ({ value: deckId, label: deckLabel(name) })),
        ]}
      />
      <TextArea
        name="description"
        label={words.options.description}
        defaultValue={deck.description}
        error={sentences.description}
      />
      <Target deck={deck} desiredRetention={desiredRetention} error={sentences.desiredRetention} />
      <GeneralProblem problem={problem} />
      <div>
        <Button type="submit" variant="primary" busy={pending ? words.options.saving : undefined}>
          {words.options.save}
        </Button>
      </div>
    </form>
  )
}

interface TargetProps {
  readonly deck: DeckDto
  readonly desiredRetention: number
  readonly error: string | undefined
}

function Target({ deck, desiredRetention, error }: TargetProps) {
  const [target, setTarget] = useState<'own' | 'deck'>(deck.desiredRetention === null ? 'own' : 'deck')
  return (
    <div>
      <RadioGroup
        name="target"
        legend={words.options.target}
        options={[
          { value: 'own', label: words.options.own(desiredRetention), hint: words.options.ownHint },
          { value: 'deck', label: words.options.deckOnly },
        ]}
        value={target}
        onChange={setTarget}
      />
      {target === 'deck' && (
        <RetentionSlider
          name="desiredRetention"
          label={words.options.deckTarget}
          defaultValue={deck.desiredRetention ?? desiredRetention}
          hint={words.options.targetHint}
          error={error}
        />
      )}
      {!deck.isPaused && (
        <TextLink className="block" href={`/dates?deck=${deck.deckId}`}>
          {datesWords.open}
        </TextLink>
      )}
      {deck.inner > 0 && <Check name="alsoInner" label={words.options.alsoInner(deck.inner)} />}
    </div>
  )
}

function optionsIn(data: FormData): Omit<EditDeckInput, 'deckId'> {
  const parentId = String(data.get('parentId') ?? '')
  return {
    name: String(data.get('name') ?? ''),
    parentId: parentId === '' ? null : parentId,
    description: String(data.get('description') ?? ''),
    desiredRetention: data.get('target') === 'deck' ? Number(data.get('desiredRetention')) / 100 : null,
    alsoInner: data.get('alsoInner') !== null,
  }
}
