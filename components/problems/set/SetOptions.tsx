'use client'

import { Download, FileDown, Pause, SlidersHorizontal, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button, ButtonLink, DownloadLink } from '@/components/ui/Button'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { Dialog } from '@/components/ui/Dialog'
import { reach } from '@/components/ui/server-form'
import { useToast } from '@/components/ui/Toast'
import { useDeed } from '@/components/ui/use-deed'
import type { SetDto, ProblemSetProblem } from '@/lib/contracts/problems'
import { problems } from '@/lib/words/problems'
import { FaultCallout } from '../FaultCallout'
import type { SetAction, SetActions } from '../problem-actions'
import { faultSentence } from '../set-fault'
import { SetOptionsForm } from './SetOptionsForm'

const words = problems.options

interface SetOptionsProps {
  readonly set: SetDto
  readonly actions: SetActions
}

/** What can be done with a set as a whole. */
export function SetOptions({ set, actions }: SetOptionsProps) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={words.title}
      trigger={
        <Button variant="quiet" icon={<SlidersHorizontal />}>
          {problems.set.options}
        </Button>
      }
    >
      <SetOptionsForm set={set} edit={actions.edit} onSaved={() => setOpen(false)} />
      <div className="mt-5 grid gap-2 border-t border-border pt-4">
        <ButtonLink
          variant="quiet"
          className="-ml-3 justify-self-start"
          icon={<FileDown />}
          href={`/problems/import?set=${set.setId}`}
        >
          {words.importInto}
        </ButtonLink>
        <DownloadLink
          variant="quiet"
          className="-ml-3 justify-self-start"
          icon={<Download />}
          href={`/api/problems/sets/${set.setId}/export`}
        >
          {words.export}
        </DownloadLink>
        <p className="note">{words.exportText}</p>
      </div>
      {!set.isPaused && <PauseSet set={set} actions={actions} onDone={() => setOpen(false)} />}
      <DeleteSet set={set} actions={actions} />
    </Dialog>
  )
}

function PauseSet({ set, actions, onDone }: SetOptionsProps & { readonly onDone: () => void }) {
  const toast = useToast()
  const takeBack = useTakeBack(set, actions.resume, problems.paused.resumed(set.name))
  const { busy, problem: fault, run } = useDeed<'pause', ProblemSetProblem>()
  const pause = () =>
    run(
      'pause',
      () => actions.pause({ setId: set.setId }),
      () => {
        onDone()
        toast({ text: words.paused(set.name), undo: takeBack })
      },
    )
  return (
    <div className="mt-5 grid gap-2 border-t border-border pt-4">
      <FaultCallout fault={fault} />
      <Button
        variant="quiet"
        className="-ml-3 justify-self-start"
        icon={<Pause />}
        busy={busy ? words.pausing : undefined}
        onClick={pause}
      >
        {words.pause}
      </Button>
      <p className="note">{words.pauseText}</p>
    </div>
  )
}

function DeleteSet({ set, actions }: SetOptionsProps) {
  const [asked, setAsked] = useState(false)
  const router = useRouter()
  const toast = useToast()
  const takeBack = useTakeBack(set, actions.restore, words.restored(set.name))
  const { busy, problem: fault, run } = useDeed<'delete', ProblemSetProblem>()
  const remove = () =>
    run(
      'delete',
      () => actions.remove({ setId: set.setId }),
      () => {
        router.push('/problems')
        toast({ text: words.deleted(set.name), undo: takeBack })
      },
    )
  return (
    <div className="mt-5 grid gap-2 border-t border-border pt-4">
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title={words.deleteTitle(set.name)}
        consequence={
          <>
            <p>{words.deleteText(set.problems.length)}</p>
            <FaultCallout fault={fault} className="mt-3" />
          </>
        }
        confirm={words.deleteConfirm(set.problems.length)}
        busy={busy ? words.deleting : undefined}
        onConfirm={remove}
        trigger={
          <Button variant="quiet-destructive" className="-ml-3 justify-self-start" icon={<Trash2 />}>
            {words.delete}
          </Button>
        }
      />
    </div>
  )
}

/** Takes back what was done to a set, and says so. */
function useTakeBack(set: SetDto, action: SetAction, says: string): () => void {
  const toast = useToast()
  const router = useRouter()
  const takeBack = async () => {
    const back = await reach(() => action({ setId: set.setId }))
    toast({ text: back.ok ? says : faultSentence(back.error) })
    router.refresh()
  }
  return () => void takeBack()
}
