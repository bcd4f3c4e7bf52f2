'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { Sheet } from '@/components/ui/Sheet'
import { useDeed } from '@/components/ui/use-deed'
import type { InvitationState } from '@/lib/classes'
import type { InvitationDto } from '@/lib/contracts/invitations'
import { classes } from '@/lib/words/classes'
import { calendarDay } from '@/lib/words/format'
import { invitations } from '@/lib/words/invitations'
import type { PendingActions } from './actions'
import { invitingSentence, type Problem } from './sentences'

const words = invitations.pending
/** A letter due within so long is on its way. */
const SOON_MS = 60_000
/** A letter is still to go out. */
const AHEAD: readonly InvitationState[] = ['waiting', 'again']

interface PendingInvitationsProps {
  readonly classId: string
  readonly invitations: readonly InvitationDto[]
  readonly zone: string
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly isArchived: boolean
  /** Whether letters can be sent again. */
  readonly canSend: boolean
  readonly actions: PendingActions
}

/** Who was invited by letter and has not answered yet. */
export function PendingInvitations(props: PendingInvitationsProps) {
  const { classId, invitations: pending, zone, now, isArchived, canSend, actions } = props
  const { busy, problem, run } = useDeed<string, Problem>()
  const [dropping, setDropping] = useState<InvitationDto | null>(null)
  return (
    <Sheet id="invited" title={words.title}>
      {problem !== null && (
        <Callout tone="error" announce="alert" className="mt-3">
          {invitingSentence(problem)}
        </Callout>
      )}
      <ul className="mt-3" aria-label={words.list}>
        {pending.map((invitation) => (
          <li
            key={invitation.invitationId}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-border py-3 not-first:border-t"
          >
            <p className="min-w-40 flex-1 wrap-anywhere">
              {invitation.name ?? invitation.email}
              <span className="note block">
                {[
                  ...(invitation.name === null ? [] : [invitation.email]),
                  ...(invitation.role === 'learner' ? [] : [classes.role[invitation.role]]),
                  stateSentence(invitation, zone, now),
                ].join(' · ')}
              </span>
            </p>
            {invitation.isYours && (
              <div className="-mx-3 flex flex-wrap">
                {canSend && !isArchived && !AHEAD.includes(invitation.state) && (
                  <Button
                    variant="quiet"
                    aria-label={words.againTo(whoOf(invitation))}
                    busy={busy === invitation.invitationId ? words.sendingAgain : undefined}
                    onClick={() =>
                      run(invitation.invitationId, () =>
                        actions.resend({ classId, invitationId: invitation.invitationId }),
                      )
                    }
                  >
                    {words.again}
                  </Button>
                )}
                <Button
                  variant="quiet-destructive"
                  aria-label={words.withdrawOf(whoOf(invitation))}
                  onClick={() => setDropping(invitation)}
                >
                  {words.withdraw}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <p className="note mt-3">{words.note}</p>
      <ConfirmDialog
        open={dropping !== null}
        onOpenChange={(open) => {
          if (!open) setDropping(null)
        }}
        title={words.withdrawTitle(dropping === null ? '' : whoOf(dropping))}
        consequence={words.withdrawText}
        confirm={words.withdraw}
        busy={busy === 'drop' ? words.withdrawing : undefined}
        cancel={words.keep}
        onConfirm={() => {
          if (dropping === null) return
          const { invitationId } = dropping
          run(
            'drop',
            () => actions.drop({ classId, invitationId }),
            () => setDropping(null),
          )
        }}
      />
    </Sheet>
  )
}

const whoOf = ({ name, email }: InvitationDto): string => name ?? email

function stateSentence({ state, at }: InvitationDto, zone: string, now: number): string {
  if (state === 'unsent') return words.state.unsent
  if (state === 'waiting' && at - now < SOON_MS) return words.state.soon
  return words.state[state](words.moment(at, zone, calendarDay(at, zone), calendarDay(now, zone)))
}
