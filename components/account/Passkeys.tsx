'use client'

import { useState, type FormEvent } from 'react'
import { makePasskey } from '@/components/shell/passkey-client'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Dialog, DialogClose } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { useDeed } from '@/components/ui/use-deed'
import { LIMITS } from '@/lib/contracts/limits'
import type { PasskeyDto, Proof } from '@/lib/contracts/ways'
import { common } from '@/lib/words/common'
import { ways } from '@/lib/words/ways'
import { problemText, type Change, type Problem, type WayActions } from './prove'
import { ProveDialog, type Provable } from './ProveDialog'

const words = ways.passkeys

interface PasskeysProps {
  readonly passkeys: readonly PasskeyDto[]
  readonly canUsePasskeys: boolean
  readonly provable: Provable
  readonly day: (instant: number) => string
  readonly actions: WayActions
}

/** The passkeys of an account, and a way to another. */
export function Passkeys({ passkeys, canUsePasskeys, provable, day, actions }: PasskeysProps) {
  const [asks, setAsks] = useState<
    'add' | { readonly to: 'rename' | 'remove'; readonly of: PasskeyDto } | null
  >(null)
  const close = (): void => setAsks(null)
  const dialog = { provable, showPasskey: actions.showPasskey, onClose: close }
  return (
    <section aria-labelledby="passkeys-title" className="mt-5">
      <h3 className="font-semibold" id="passkeys-title">
        {words.title}
      </h3>
      <p className="note mt-1">{words.lead}</p>
      {passkeys.length === 0 && <p className="mt-3">{words.none}</p>}
      {passkeys.length > 0 && (
        <ul className="mt-2" aria-label={words.list}>
          {passkeys.map((passkey) => (
            <PasskeyRow
              key={passkey.id}
              passkey={passkey}
              day={day}
              rename={() => setAsks({ to: 'rename', of: passkey })}
              remove={() => setAsks({ to: 'remove', of: passkey })}
            />
          ))}
        </ul>
      )}
      {canUsePasskeys ? (
        <Button className="mt-3" onClick={() => setAsks('add')}>
          {words.add}
        </Button>
      ) : (
        <p className="note mt-3">{words.notHere}</p>
      )}
      {asks === 'add' && (
        <ProveDialog
          {...dialog}
          title={words.addTitle}
          text={words.addText}
          confirm={words.addConfirm}
          busy={words.adding}
          change={(proof) => addPasskey(actions, proof)}
        />
      )}
      {asks !== null && asks !== 'add' && asks.to === 'remove' && (
        <ProveDialog
          {...dialog}
          title={words.removeTitle(asks.of.name)}
          text={words.removeText}
          confirm={words.removeConfirm}
          busy={words.removing}
          change={(proof) => actions.removePasskey({ id: asks.of.id, proof })}
        />
      )}
      {asks !== null && asks !== 'add' && asks.to === 'rename' && (
        <RenameDialog passkey={asks.of} rename={actions.renamePasskey} onClose={close} />
      )}
    </section>
  )
}

async function addPasskey(actions: WayActions, proof: Proof): Change {
  const begun = await actions.beginPasskey({ proof })
  if (!begun.ok) return begun
  const made = await makePasskey(begun.value)
  return made.ok ? actions.finishPasskey(made.value) : made
}

interface PasskeyRowProps {
  readonly passkey: PasskeyDto
  readonly day: (instant: number) => string
  readonly rename: () => void
  readonly remove: () => void
}

function PasskeyRow({ passkey, day, rename, remove }: PasskeyRowProps) {
  const { name, createdAt, usedAt, isSynced } = passkey
  const facts = [
    words.added(day(createdAt)),
    usedAt === null ? words.unused : words.used(day(usedAt)),
    ...(isSynced ? [words.synced] : []),
  ]
  return (
    <li className="flex flex-wrap items-center gap-x-3 border-border py-3 not-first:border-t">
      <div className="min-w-0 flex-1 basis-56">
        <p className="wrap-anywhere">{name}</p>
        <p className="note">{facts.join(', ')}</p>
      </div>
      <div className="flex max-sm:-ml-3">
        <Button variant="quiet" aria-label={words.renameOf(name)} onClick={rename}>
          {words.rename}
        </Button>
        <Button variant="quiet-destructive" aria-label={words.removeOf(name)} onClick={remove}>
          {words.remove}
        </Button>
      </div>
    </li>
  )
}

interface RenameDialogProps {
  readonly passkey: PasskeyDto
  readonly rename: WayActions['renamePasskey']
  readonly onClose: () => void
}

function RenameDialog({ passkey, rename, onClose }: RenameDialogProps) {
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
