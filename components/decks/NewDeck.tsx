'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button, type ButtonVariant } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Dialog, DialogClose } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { reach, useServerForm } from '@/components/ui/server-form'
import { deckLabel } from '@/lib/content/deck-path'
import type { DeckPlace } from '@/lib/contracts/decks'
import type { Result } from '@/lib/contracts/result'
import { common } from '@/lib/words/common'
import { decks as words } from '@/lib/words/decks'
import { fieldProblems, generalProblem, type DeckProblem } from './deck-problem'

export type CreateDeck = (input: {
  readonly name: string
  readonly parentId: string | null
}) => Promise<Result<{ readonly deckId: string }, DeckProblem>>

interface NewDeckProps {
  readonly create: CreateDeck
  /** The deck to make it in. */
  readonly parent?: DeckPlace | undefined
  readonly label?: string
  readonly variant?: ButtonVariant
  readonly className?: string
}

/** A button that asks for a name, makes the deck and opens it. */
export function NewDeck({
  create,
  parent,
  label = words.create.button,
  variant = 'primary',
  className,
}: NewDeckProps) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={parent === undefined ? words.create.title : words.create.inside}
      trigger={
        <Button variant={variant} className={className} icon={<Plus />}>
          {label}
        </Button>
      }
    >
      <NewDeckForm create={create} parent={parent} />
    </Dialog>
  )
}

function NewDeckForm({ create, parent }: Pick<NewDeckProps, 'create' | 'parent'>) {
  const router = useRouter()
  const { answer, pending, form } = useServerForm(async (data) => {
    const name = String(data.get('name') ?? '')
    const made = await reach(() => create({ name, parentId: parent?.deckId ?? null }))
    if (made.ok) router.push(`/decks/${made.value.deckId}`)
    return { made, name }
  })
  const problem = answer !== null && !answer.made.ok ? answer.made.error : null
  const opening = answer?.made.ok === true
  const sentences = fieldProblems(problem, answer?.name ?? '')
  const general = generalProblem(problem) ?? sentences.parentId
  return (
    <form {...form}>
      {parent && <p className="note mb-3 wrap-anywhere">{deckLabel(parent.name)}</p>}
      <Field
        name="name"
        label={words.create.name}
        hint={words.create.nameHint}
        error={sentences.name}
        autoComplete="off"
        autoFocus
      />
      {general && (
        <Callout tone="error" focusable className="mt-4">
          {general}
        </Callout>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button type="submit" variant="primary" busy={pending || opening ? words.create.busy : undefined}>
          {words.create.submit}
        </Button>
        <DialogClose>
          <Button variant="quiet">{common.action.cancel}</Button>
        </DialogClose>
      </div>
    </form>
  )
}
