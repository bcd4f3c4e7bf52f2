'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { leaveRound } from '@/components/practice/practice-requests'
import { Button, ButtonLink } from '@/components/ui/Button'
import { Dialog, DialogClose } from '@/components/ui/Dialog'
import { Sheet } from '@/components/ui/Sheet'
import { useToast } from '@/components/ui/Toast'
import type { ParkedRoundDto } from '@/lib/contracts/skills'
import { practice } from '@/lib/words/practice'
import { skills } from '@/lib/words/skills'

const words = skills.parked

/** Problems that were parked: each is gone on with, or let go after asking. */
export function ParkedProblems({ parked }: { readonly parked: readonly ParkedRoundDto[] }) {
  if (parked.length === 0) return null
  return (
    <Sheet title={words.title}>
      <ul className="mt-2">
        {parked.map((round) => (
          <Parked key={round.roundId} round={round} />
        ))}
      </ul>
    </Sheet>
  )
}

function Parked({ round }: { readonly round: ParkedRoundDto }) {
  const { roundId, title, setName, step, stuck } = round
  return (
    <li className="border-border py-3 not-first:border-t">
      <p className="font-semibold wrap-anywhere">{title}</p>
      <p className="note wrap-anywhere">{words.from(setName, step)}</p>
      {stuck !== null && <p className="note wrap-anywhere">{words.stuck(stuck)}</p>}
      <div className="mt-1 -ml-3 flex flex-wrap gap-x-1">
        <ButtonLink
          variant="quiet"
          aria-label={words.spokenGoOn(title)}
          href={`/practise?round=${roundId}`}
          prefetch={false}
        >
          {words.goOn}
        </ButtonLink>
        <LetGo round={round} />
      </div>
    </li>
  )
}

function LetGo({ round: { roundId, title } }: { readonly round: ParkedRoundDto }) {
  const router = useRouter()
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const letGo = async () => {
    setBusy(true)
    const done = await leaveRound(roundId, 'left')
    setBusy(false)
    setOpen(false)
    toast({ text: done.ok ? words.isLetGo(title) : practice.problem[done.error] })
    router.refresh()
  }
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet" aria-label={words.spokenLetGo(title)}>
          {words.letGo}
        </Button>
      }
      title={words.letGoTitle}
      description={words.letGoText}
      actions={
        <>
          <DialogClose>
            <Button variant="secondary">{words.keep}</Button>
          </DialogClose>
          <Button variant="quiet" disabled={isBusy} onClick={() => void letGo()}>
            {words.confirm}
          </Button>
        </>
      }
    />
  )
}
