'use client'

import type { FormEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Dialog, DialogClose } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { useDeed } from '@/components/ui/use-deed'
import { LIMITS } from '@/lib/contracts/limits'
import type { PasskeyDto } from '@/lib/contracts/ways'
import { common } from '@/lib/words/common'
import { ways } from '@/lib/words/ways'
import { problemText, type Problem, type WayActions } from './prove'

const words = ways.passkeys

interface RenameDialogProps {
  readonly passkey: PasskeyDto
  readonly rename: WayActions['renamePasskey']
  readonly onClose: () => void
}

/** Asks what a passkey is to be called. */
export function RenameDialog({ passkey, rename, onClose }: RenameDialogProps) {
  const { busy, problem, run } = useDeed<'rename', Problem>()
  const save = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '')
    if (busy === null) run('rename', () => rename({ id: passkey.id, name }), onClose)
  }
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} title={words.renameTitle}>
      <form noValidate onSubmit={save} className="grid gap-4">
        {problem !== null && (
          <Callout tone="error" announce="alert">
            {problemText(problem)}
          </Callout>
        )}
        <Field
          label={words.name}
          name="name"
          defaultValue={passkey.name}
          maxLength={LIMITS.passkeyName}
          autoComplete="off"
        />
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary" busy={busy === null ? undefined : words.saving}>
            {words.save}
          </Button>
          <DialogClose>
            <Button variant="quiet">{common.action.cancel}</Button>
          </DialogClose>
        </div>
      </form>
    </Dialog>
  )
}
