'use client'

import { Button } from '@/components/ui/Button'
import { Field, TextArea } from '@/components/ui/Field'
import { reach, useServerForm } from '@/components/ui/server-form'
import { useToast } from '@/components/ui/Toast'
import type { SetDto } from '@/lib/contracts/problems'
import { problems } from '@/lib/words/problems'
import { FaultCallout } from '../FaultCallout'
import type { SetActions } from '../problem-actions'
import { descriptionFault, nameFault } from '../set-fault'

const words = problems.options

interface SetOptionsFormProps {
  readonly set: SetDto
  readonly edit: SetActions['edit']
  readonly onSaved: () => void
}

/** A set's name and what it is about. */
export function SetOptionsForm({ set, edit, onSaved }: SetOptionsFormProps) {
  const toast = useToast()
  const { answer, pending, form } = useServerForm(async (data) => {
    const name = String(data.get('name') ?? '')
    const description = String(data.get('description') ?? '')
    const saved = await reach(() => edit({ setId: set.setId, name, description }))
    if (saved.ok) {
      toast({ text: words.saved })
      onSaved()
    }
    return { saved, name }
  })
  const fault = answer !== null && !answer.saved.ok ? answer.saved.error : null
  const atName = nameFault(fault, answer?.name ?? '')
  const atDescription = descriptionFault(fault)
  return (
    <form {...form} className="grid gap-5">
      <Field name="name" label={words.name} defaultValue={set.name} error={atName} autoComplete="off" />
      <TextArea
        name="description"
        label={words.description}
        defaultValue={set.description}
        error={atDescription}
      />
      {atName === undefined && atDescription === undefined && <FaultCallout fault={fault} />}
      <div>
        <Button type="submit" variant="primary" busy={pending ? words.saving : undefined}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
