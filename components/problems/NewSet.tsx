'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog, DialogClose } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { reach, useServerForm } from '@/components/ui/server-form'
import { common } from '@/lib/words/common'
import { problems } from '@/lib/words/problems'
import { FaultCallout } from './FaultCallout'
import type { CreateSet } from './problem-actions'
import { nameFault } from './set-fault'

const words = problems.create

/** A button that asks for a name, makes the set and opens it. */
export function NewSet({ create }: { readonly create: CreateSet }) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={words.title}
      trigger={
        <Button variant="primary" icon={<Plus />}>
          {words.button}
        </Button>
      }
    >
      <NewSetForm create={create} />
    </Dialog>
  )
}

function NewSetForm({ create }: { readonly create: CreateSet }) {
  const router = useRouter()
  const { answer, pending, form } = useServerForm(async (data) => {
    const name = String(data.get('name') ?? '')
    const made = await reach(() => create({ name }))
    if (made.ok) router.push(`/problems/${made.value.setId}`)
    return { made, name }
  })
  const fault = answer !== null && !answer.made.ok ? answer.made.error : null
  const atName = nameFault(fault, answer?.name ?? '')
  const opening = answer?.made.ok === true
  return (
    <form {...form}>
      <Field
        name="name"
        label={words.name}
        hint={words.nameHint}
        error={atName}
        autoComplete="off"
        autoFocus
      />
      {atName === undefined && <FaultCallout fault={fault} className="mt-4" />}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button type="submit" variant="primary" busy={pending || opening ? words.busy : undefined}>
          {words.submit}
        </Button>
        <DialogClose>
          <Button variant="quiet">{common.action.cancel}</Button>
        </DialogClose>
      </div>
    </form>
  )
}
