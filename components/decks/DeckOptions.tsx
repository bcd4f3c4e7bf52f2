'use client'

import { Archive, Download, SlidersHorizontal } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { RetentionSlider } from '@/components/settings/RetentionSlider'
import { Button, DownloadLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Dialog } from '@/components/ui/Dialog'
import { Field, RadioGroup, TextArea } from '@/components/ui/Field'
import { reach, useServerForm, type Unreachable } from '@/components/ui/server-form'
import { useToast } from '@/components/ui/Toast'
import type { DeckDto, EditDeckInput } from '@/lib/contracts/decks'
import type { Result } from '@/lib/contracts/result'
import { decks as words } from '@/lib/words/decks'
import { fieldProblems, generalProblem, type DeckProblem } from './deck-problem'

export interface DeckActions {
  readonly edit: (input: EditDeckInput) => Promise<Result<null, DeckProblem>>
  readonly archive: (input: { readonly deckId: string }) => Promise<Result<null, DeckProblem>>
  readonly unarchive: (input: { readonly deckId: string }) => Promise<Result<null, DeckProblem>>
}

interface DeckOptionsProps {
  readonly deck: DeckDto
  /** The learner's own target. */
  readonly desiredRetention: number
  readonly actions: DeckActions
}

/** What can be done with a deck as a whole. */
export function DeckOptions({ deck, desiredRetention, actions }: DeckOptionsProps) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={words.options.title}
      trigger={
        <Button variant="quiet" icon={<SlidersHorizontal />}>
          {words.deck.options}
        </Button>
      }
    >
      <OptionsForm
        deck={deck}
        desiredRetention={desiredRetention}
        edit={actions.edit}
        onSaved={() => setOpen(false)}
      />
      <ExportDeck deckId={deck.deckId} />
      <ArchiveDeck deck={deck} actions={actions} />
    </Dialog>
  )
}

interface OptionsFormProps {
  readonly deck: DeckDto
  readonly desiredRetention: number
  readonly edit: DeckActions['edit']
  readonly onSaved: () => void
}

function OptionsForm({ deck, desiredRetention, edit, onSaved }: OptionsFormProps) {
  const toast = useToast()
  const [target, setTarget] = useState<'own' | 'deck'>(deck.desiredRetention === null ? 'own' : 'deck')
  const { answer, pending, form } = useServerForm(async (data) => {
    const name = String(data.get('name') ?? '')
    const saved = await reach(() => edit({ deckId: deck.deckId, name, ...readOptions(data) }))
    if (saved.ok) {
      toast({ text: words.options.saved })
      onSaved()
    }
    return { saved, name }
  })
  const problem = answer !== null && !answer.saved.ok ? answer.saved.error : null
  const sentences = fieldProblems(problem, answer?.name ?? '')
  return (
    <form {...form} className="grid gap-5">
      <Field
        name="name"
        label={words.options.name}
        defaultValue={deck.name}
        error={sentences.name}
        autoComplete="off"
      />
      <TextArea
        name="description"
        label={words.options.description}
        defaultValue={deck.description}
        error={sentences.description}
      />
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
            error={sentences.desiredRetention}
          />
        )}
      </div>
      <GeneralProblem problem={problem} />
      <div>
        <Button type="submit" variant="primary" busy={pending ? words.options.saving : undefined}>
          {words.options.save}
        </Button>
      </div>
    </form>
  )
}

function readOptions(data: FormData): Pick<EditDeckInput, 'description' | 'desiredRetention'> {
  return {
    description: String(data.get('description') ?? ''),
    desiredRetention: data.get('target') === 'deck' ? Number(data.get('desiredRetention')) / 100 : null,
  }
}

function GeneralProblem({ problem }: { readonly problem: DeckProblem | Unreachable | null }) {
  const sentence = generalProblem(problem)
  return (
    sentence && (
      <Callout tone="error" focusable>
        {sentence}
      </Callout>
    )
  )
}

/** The deck as a file, which importing reads back. */
function ExportDeck({ deckId }: { readonly deckId: string }) {
  return (
    <div className="mt-5 grid gap-2 border-t border-border pt-4">
      <DownloadLink
        variant="quiet"
        className="-ml-3 justify-self-start"
        icon={<Download />}
        href={`/api/decks/${deckId}/export`}
      >
        {words.options.export}
      </DownloadLink>
      <p className="note">{words.options.exportText}</p>
    </div>
  )
}

/** Takes a deck out of sittings and lists; the message that says so takes it back, and so does the list of decks. */
function ArchiveDeck({ deck, actions }: { readonly deck: DeckDto; readonly actions: DeckActions }) {
  const router = useRouter()
  const toast = useToast()
  const [problem, setProblem] = useState<DeckProblem | Unreachable | null>(null)
  const [pending, startTransition] = useTransition()

  const takeBack = async () => {
    const restored = await reach(() => actions.unarchive({ deckId: deck.deckId }))
    toast({
      text: restored.ok
        ? words.options.restored(deck.name)
        : (generalProblem(restored.error) ?? words.problem.failed),
    })
    router.refresh()
  }
  const archive = () =>
    startTransition(async () => {
      const archived = await reach(() => actions.archive({ deckId: deck.deckId }))
      if (!archived.ok) return setProblem(archived.error)
      router.push('/decks')
      toast({ text: words.options.archived(deck.name), undo: () => void takeBack() })
    })
  return (
    <div className="mt-5 grid gap-2 border-t border-border pt-4">
      <GeneralProblem problem={problem} />
      <Button
        variant="quiet"
        className="-ml-3 justify-self-start"
        icon={<Archive />}
        busy={pending ? words.options.archiving : undefined}
        onClick={archive}
      >
        {words.options.archive}
      </Button>
      <p className="note">{words.options.archiveText}</p>
    </div>
  )
}
