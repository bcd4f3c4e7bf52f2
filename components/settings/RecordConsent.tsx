'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { Check } from '@/components/ui/Field'
import { reach } from '@/components/ui/server-form'
import type { Result } from '@/lib/contracts/result'
import { settings } from '@/lib/words/settings'

type Done = Promise<Result<unknown, { readonly code: string }>>

/** What is said of one kind of record. */
export interface ConsentWords {
  readonly label: string
  readonly hint: string
  readonly on: string
  readonly off: string
  readonly delete: string
  readonly deleteTitle: string
  readonly deleteText: string
  readonly deleteConfirm: string
  readonly deleting: string
  readonly deleted: string
  readonly keep: string
}

interface RecordConsentProps {
  readonly name: string
  readonly words: ConsentWords
  readonly isOn: boolean
  readonly set: (isOn: boolean) => Done
  readonly deleteAll: () => Done
}

/** The learner's consent to one kind of record, which counts as soon as it is pressed, and the way to delete them. */
export function RecordConsent({ name, words, isOn, set, deleteAll }: RecordConsentProps) {
  /** What was pressed last, which the page may not yet know of; null again when it was not kept. */
  const [wanted, setWanted] = useState<boolean | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const carryOut = async (call: () => Done, done: string) => {
    setBusy(true)
    const answer = await reach(call)
    setBusy(false)
    setAsking(false)
    if (!answer.ok) setWanted(null)
    setSaid(answer.ok ? done : null)
    setProblem(answer.ok ? null : sentence(answer.error.code))
  }
  return (
    <div>
      <Check
        name={name}
        label={words.label}
        hint={words.hint}
        checked={wanted ?? isOn}
        disabled={isBusy}
        onChange={({ target: { checked } }) => {
          setWanted(checked)
          void carryOut(() => set(checked), checked ? words.on : words.off)
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
          onConfirm={() => void carryOut(deleteAll, words.deleted)}
        />
        <p role="status" className="note">
          {said}
        </p>
      </div>
    </div>
  )
}

const sentence = (code: string): string =>
  code === 'signed-out' ? settings.problem.signedOut : settings.problem.failed
