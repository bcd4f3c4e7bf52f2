'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { Check } from '@/components/ui/Field'
import { reach } from '@/components/ui/server-form'
import type { FocusProblem } from '@/lib/contracts/focus'
import type { Result } from '@/lib/contracts/result'
import { settings } from '@/lib/words/settings'

export interface DreadRecordsActions {
  readonly setRecords: (input: { readonly isOn: boolean }) => Promise<Result<unknown, FocusProblem>>
  readonly deleteRecords: (input: { readonly records: 'dread' }) => Promise<Result<null, FocusProblem>>
}

interface DreadRecordsProps {
  readonly isOn: boolean
  readonly actions: DreadRecordsActions
}

const words = settings.focus.records

/** The learner's consent to records of dread, and the way to delete them. */
export function DreadRecords({ isOn, actions }: DreadRecordsProps) {
  /** What was just pressed, until the page is made anew. */
  const [wanted, setWanted] = useState<boolean | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const carryOut = async (call: () => Promise<Result<unknown, FocusProblem>>, done: string) => {
    setBusy(true)
    const answer = await reach(call)
    setBusy(false)
    setAsking(false)
    setWanted(null)
    setSaid(answer.ok ? done : null)
    setProblem(answer.ok ? null : sentence(answer.error.code))
  }
  return (
    <div>
      <Check
        name="recordsDread"
        label={words.label}
        hint={words.hint}
        checked={wanted ?? isOn}
        disabled={isBusy}
        onChange={({ target: { checked } }) => {
          setWanted(checked)
          void carryOut(() => actions.setRecords({ isOn: checked }), checked ? words.on : words.off)
        }}
      />
      {problem !== null && (
        <Callout tone="error" announce="alert" className="my-2">
          {problem}
        </Callout>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <ConfirmDialog
          open={isAsking}
          onOpenChange={setAsking}
          trigger={
            <Button variant="quiet-destructive" className="-ml-3">
              {words.delete}
            </Button>
          }
          title={words.deleteTitle}
          consequence={words.deleteText}
          confirm={words.deleteConfirm}
          busy={isBusy ? words.deleting : undefined}
          cancel={words.keep}
          onConfirm={() => void carryOut(() => actions.deleteRecords({ records: 'dread' }), words.deleted)}
        />
        <p role="status" className="note">
          {said}
        </p>
      </div>
    </div>
  )
}

const sentence = (code: FocusProblem['code'] | 'unreachable'): string =>
  code === 'signed-out' ? settings.problem.signedOut : settings.problem.failed
