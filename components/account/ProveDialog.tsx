'use client'

import { useState, type FormEvent } from 'react'
import { showPasskey } from '@/components/shell/passkey-client'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Dialog, DialogClose } from '@/components/ui/Dialog'
import { PasswordField } from '@/components/ui/PasswordField'
import { useDeed } from '@/components/ui/use-deed'
import type { Proof } from '@/lib/contracts/ways'
import { common } from '@/lib/words/common'
import { ways } from '@/lib/words/ways'
import { problemText, type Change, type Problem, type WayActions } from './prove'

const words = ways.prove

/** By what the viewer can show that it is they. */
export interface Provable {
  readonly hasPasskeys: boolean
  /** A passkey it has to be. */
  readonly asksPasskey: boolean
}

interface ProveDialogProps {
  readonly title: string
  /** What happens then. */
  readonly text: string
  readonly confirm: string
  /** While it is being done. */
  readonly busy: string
  readonly provable: Provable
  readonly showPasskey: WayActions['showPasskey']
  readonly change: (proof: Proof) => Change
  readonly onClose: () => void
}

/** Has somebody who is signed in show once more that it is they, by password or passkey, and then does what they asked for. */
export function ProveDialog(props: ProveDialogProps) {
  const { title, text, confirm, busy: busyText, provable, change, onClose } = props
  const { busy, problem, run } = useDeed<'password' | 'passkey', Problem>()
  const [isMissing, setMissing] = useState(false)
  const byPassword = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget).get('password') ?? '')
    setMissing(password === '')
    if (password !== '' && busy === null) run('password', () => change({ by: 'password', password }), onClose)
  }
  const byPasskey = (): void => run('passkey', () => passkeyThen(props.showPasskey, change), onClose)
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} title={title} description={text}>
      <form noValidate onSubmit={byPassword} className="grid gap-4">
        {problem !== null && (
          <Callout tone="error" announce="alert">
            {problemText(problem)}
          </Callout>
        )}
        {!provable.asksPasskey && (
          <PasswordField
            label={words.password}
            name="password"
            autoComplete="current-password"
            error={isMissing ? words.passwordMissing : undefined}
          />
        )}
        <div className="mt-2 flex flex-wrap items-center gap-3">
          {!provable.asksPasskey && (
            <Button type="submit" variant="primary" busy={busy === 'password' ? busyText : undefined}>
              {confirm}
            </Button>
          )}
          {(provable.hasPasskeys || provable.asksPasskey) && (
            <Button
              variant={provable.asksPasskey ? 'primary' : 'outline'}
              busy={busy === 'passkey' ? words.waiting : undefined}
              onClick={byPasskey}
            >
              {provable.asksPasskey ? words.byPasskeyAlone : words.byPasskey}
            </Button>
          )}
          <DialogClose>
            <Button variant="quiet">{common.action.cancel}</Button>
          </DialogClose>
        </div>
      </form>
    </Dialog>
  )
}

async function passkeyThen(
  ask: WayActions['showPasskey'],
  change: (proof: Proof) => Change,
): ReturnType<typeof change> {
  const asked = await ask({ passkey: 'show' })
  if (!asked.ok) return asked
  const shown = await showPasskey(asked.value)
  return shown.ok ? change({ by: 'passkey', shown: shown.value }) : shown
}
