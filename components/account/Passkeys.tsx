'use client'

import { useState } from 'react'
import { makePasskey } from '@/components/shell/passkey-client'
import { Button } from '@/components/ui/Button'
import type { PasskeyDto, Proof } from '@/lib/contracts/ways'
import { ways } from '@/lib/words/ways'
import type { Change, WayActions } from './prove'
import { ProveDialog, type Provable } from './ProveDialog'
import { RenameDialog } from './RenameDialog'

const words = ways.passkeys

interface PasskeysProps {
  readonly passkeys: readonly PasskeyDto[]
  readonly canUsePasskeys: boolean
  readonly provable: Provable
  readonly day: (instant: number) => string
  readonly actions: WayActions
}

/** What is asked before a passkey is added or changed. */
type Question = { readonly to: 'add' } | { readonly to: 'rename' | 'remove'; readonly passkey: PasskeyDto }

/** The passkeys of an account, and a way to another. */
export function Passkeys({ passkeys, canUsePasskeys, provable, day, actions }: PasskeysProps) {
  const [question, setQuestion] = useState<Question | null>(null)
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
              rename={() => setQuestion({ to: 'rename', passkey })}
              remove={() => setQuestion({ to: 'remove', passkey })}
            />
          ))}
        </ul>
      )}
      {canUsePasskeys ? (
        <Button className="mt-3" onClick={() => setQuestion({ to: 'add' })}>
          {words.add}
        </Button>
      ) : (
        <p className="note mt-3">{words.notHere}</p>
      )}
      {question !== null && (
        <QuestionDialog {...{ question, provable, actions }} onClose={() => setQuestion(null)} />
      )}
    </section>
  )
}

interface QuestionDialogProps {
  readonly question: Question
  readonly provable: Provable
  readonly actions: WayActions
  readonly onClose: () => void
}

function QuestionDialog({ question, provable, actions, onClose }: QuestionDialogProps) {
  const dialog = { provable, showPasskey: actions.showPasskey, onClose }
  switch (question.to) {
    case 'add':
      return (
        <ProveDialog
          {...dialog}
          title={words.addTitle}
          text={words.addText}
          confirm={words.addConfirm}
          busy={words.adding}
          change={(proof) => addPasskey(actions, proof)}
        />
      )
    case 'remove':
      return (
        <ProveDialog
          {...dialog}
          title={words.removeTitle(question.passkey.name)}
          text={words.removeText}
          confirm={words.removeConfirm}
          busy={words.removing}
          change={(proof) => actions.removePasskey({ id: question.passkey.id, proof })}
        />
      )
    case 'rename':
      return <RenameDialog passkey={question.passkey} rename={actions.renamePasskey} onClose={onClose} />
  }
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
