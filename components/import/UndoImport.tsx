'use client'

import { Undo2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { reach } from '@/components/ui/server-form'
import { useToast } from '@/components/ui/Toast'
import type { ChangeUndone, UndoProblem } from '@/lib/contracts/changes'
import type { Result } from '@/lib/contracts/result'
import { importUndo as words } from '@/lib/words/import-undo'

/** Undoes a change by its id. */
export type UndoAction = (input: { readonly changeId: string }) => Promise<Result<ChangeUndone, UndoProblem>>

interface UndoImportProps {
  readonly changeId: string
  readonly created: number
  readonly changed: number
  /** Names the button where there are several; what is seen of it is always the same. */
  readonly name?: string | undefined
  /** It brought answers, too, and is undone with them, and with notes that were edited since. */
  readonly isWhole?: boolean | undefined
  readonly undo: UndoAction
  readonly onUndone?: (() => void) | undefined
}

/** Takes a whole import back, after saying what that does; the message tells how many notes had to be left. */
export function UndoImport({
  changeId,
  created,
  changed,
  name,
  isWhole = false,
  undo,
  onUndone,
}: UndoImportProps) {
  const toast = useToast()
  const router = useRouter()
  const [asked, setAsked] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, startTransition] = useTransition()
  const run = () =>
    startTransition(async () => {
      const done = await reach(() => undo({ changeId }))
      if (!done.ok && done.error.code !== 'already-undone') return setProblem(words.problem[done.error.code])
      setAsked(false)
      toast({ text: done.ok ? sentence(done.value, isWhole) : words.problem['already-undone'] })
      router.refresh()
      onUndone?.()
    })
  return (
    <ConfirmDialog
      open={asked}
      onOpenChange={(open) => {
        setAsked(open)
        setProblem(null)
      }}
      title={isWhole ? words.whole.title : words.title(created, changed)}
      consequence={
        <>
          <p>{isWhole ? words.whole.text : words.text(created, changed)}</p>
          {problem && (
            <Callout tone="error" announce="alert" className="mt-4">
              {problem}
            </Callout>
          )}
        </>
      }
      confirm={isWhole ? words.whole.submit : words.submit(created + changed)}
      busy={pending ? words.busy : undefined}
      onConfirm={run}
      trigger={
        <Button variant="quiet" className={name && '-ml-3'} icon={<Undo2 />} aria-label={name}>
          {name === undefined ? words.undo : words.action}
        </Button>
      }
    />
  )
}

function sentence({ undone, left }: ChangeUndone, isWhole: boolean): string {
  const what = isWhole ? words.whole.undone : words.undone(undone)
  return left === 0 ? what : `${what} ${words.left(left)}`
}
