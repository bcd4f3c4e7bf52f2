'use client'

import { eraseDevice, leaveFor } from '@/components/shell/session-client'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Dialog, DialogClose } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { PasswordField } from '@/components/ui/PasswordField'
import { reach, useServerForm, type Unreachable } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import type { DeleteAccountInput, DeleteAccountProblem } from '@/lib/contracts/leaving'
import { LIMITS } from '@/lib/contracts/limits'
import type { Result } from '@/lib/contracts/result'
import { leaving } from '@/lib/words/leaving'

const words = leaving.remove

type Problem = DeleteAccountProblem | { readonly code: 'signed-out' }

interface DeleteAccountProps {
  readonly userId: string
  /** What has to be typed: the address and the password where the account has them. */
  readonly asks: { readonly email: boolean; readonly password: boolean }
  /** The day on which a demo goes by itself; null for an account. */
  readonly demoUntil: string | null
  readonly deleteAccount: (input: DeleteAccountInput) => Promise<Result<null, Problem>>
}

/** Says what deleting the account means, and asks for it in a dialog of its own. */
export function DeleteAccount(props: DeleteAccountProps) {
  return (
    <Sheet id="delete" title={words.title}>
      <p className="mt-2">{props.demoUntil === null ? words.lead : words.demo(props.demoUntil)}</p>
      {props.demoUntil === null && <p className="note mt-2">{words.backups}</p>}
      <div className="mt-4 -ml-3">
        <Dialog
          trigger={<Button variant="quiet-destructive">{words.open}</Button>}
          title={words.question}
          description={words.consequence}
        >
          <DeleteForm {...props} />
        </Dialog>
      </div>
    </Sheet>
  )
}

function DeleteForm({ userId, asks, deleteAccount }: DeleteAccountProps) {
  const { answer, pending, form } = useServerForm(
    async (data): Promise<Problem | Unreachable | 'leaving'> => {
      const text = (name: string) => String(data.get(name) ?? '')
      const deleted = await reach(() => deleteAccount({ email: text('email'), password: text('password') }))
      if (!deleted.ok) return deleted.error
      await eraseDevice(userId)
      leaveFor('/deleted')
      return 'leaving'
    },
  )
  const problem = answer === 'leaving' ? null : answer
  const isBusy = pending || answer === 'leaving'
  return (
    <form {...form} className="grid gap-4">
      <FormProblem problem={problem} />
      {asks.email && (
        <Field
          label={words.email}
          name="email"
          type="email"
          autoComplete="off"
          maxLength={LIMITS.emailChars}
          required
          error={problem?.code === 'another-email' ? words.problem['another-email'] : undefined}
        />
      )}
      {asks.password && (
        <PasswordField
          label={words.password}
          name="password"
          autoComplete="current-password"
          required
          error={problem?.code === 'another-password' ? words.problem['another-password'] : undefined}
        />
      )}
      <div className="mt-2 flex flex-wrap gap-3">
        <Button type="submit" variant="destructive" busy={isBusy ? words.busy : undefined}>
          {words.confirm}
        </Button>
        <DialogClose>
          <Button variant="outline">{words.keep}</Button>
        </DialogClose>
      </div>
    </form>
  )
}

/** A problem that is about no field. */
function FormProblem({ problem }: { readonly problem: Problem | Unreachable | null }) {
  if (problem === null || problem.code === 'another-email' || problem.code === 'another-password') return null
  const title =
    problem.code === 'too-many'
      ? words.problem['too-many'](problem.retrySeconds)
      : words.problem[problem.code]
  return <Callout tone="error" focusable title={title} />
}
