'use client'

import { useState } from 'react'
import { leaveFor, signOut } from '@/components/shell/session-client'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { Sheet } from '@/components/ui/Sheet'
import { useDeed } from '@/components/ui/use-deed'
import type { Result } from '@/lib/contracts/result'
import type { SessionDto, SessionProblem } from '@/lib/contracts/sessions'
import { account } from '@/lib/words/account'
import { calendarDay, shortDay } from '@/lib/words/format'

const words = account.sessions

type Problem = SessionProblem | { readonly code: 'signed-out' }
type Done = Promise<Result<null, Problem>>

export interface SessionActions {
  readonly end: (input: { readonly sessionId: string }) => Done
  readonly endOthers: (input: { readonly sessions: 'others' }) => Done
  readonly endAll: (input: { readonly sessions: 'all' }) => Done
}

interface SessionsProps {
  readonly sessions: readonly SessionDto[]
  readonly zone: string
  /** The day it is there, as `calendarDay` counts. */
  readonly today: number
  readonly actions: SessionActions
}

/** The devices that are signed in, and the ways to sign them out. */
export function Sessions({ sessions, zone, today, actions }: SessionsProps) {
  const { busy, problem, run } = useDeed<string, Problem>()
  const [said, setSaid] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const day = (instant: number): string => shortDay(calendarDay(instant, zone), today)
  return (
    <Sheet id="sessions" title={words.title}>
      <p className="note mt-2">{words.lead}</p>
      {problem !== null && (
        <Callout tone="error" announce="alert" className="mt-4">
          {account.failure[problem.code]}
        </Callout>
      )}
      <ul className="mt-3" aria-label={words.list}>
        {sessions.map((session) => (
          <SessionRow
            key={session.sessionId}
            session={session}
            day={day}
            isBusy={busy === session.sessionId}
            end={() => run(session.sessionId, () => actions.end({ sessionId: session.sessionId }))}
          />
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {sessions.length > 1 && (
          <Button
            busy={busy === 'others' ? words.endingOthers : undefined}
            onClick={() =>
              run(
                'others',
                () => actions.endOthers({ sessions: 'others' }),
                () => setSaid(words.othersEnded),
              )
            }
          >
            {words.others}
          </Button>
        )}
        <ConfirmDialog
          open={isAsking}
          onOpenChange={setAsking}
          trigger={
            // At the beginning of a line its words stand below those above.
            <Button variant="quiet-destructive" className={sessions.length > 1 ? 'max-sm:-ml-3' : '-ml-3'}>
              {words.everywhere}
            </Button>
          }
          title={words.everywhereTitle}
          consequence={words.everywhereText}
          confirm={words.everywhereConfirm}
          busy={busy === 'all' ? words.endingEverywhere : undefined}
          cancel={words.keep}
          onConfirm={() =>
            run(
              'all',
              () => actions.endAll({ sessions: 'all' }),
              () => void leaveDevice(),
            )
          }
        />
        <p role="status" className="note">
          {said}
        </p>
      </div>
    </Sheet>
  )
}

/** The session has ended on the server; its cookie and the learner's cards have to leave this device, too. */
async function leaveDevice(): Promise<void> {
  await signOut()
  leaveFor('/signin')
}

interface SessionRowProps {
  readonly session: SessionDto
  readonly day: (instant: number) => string
  readonly isBusy: boolean
  readonly end: () => void
}

/** One device. This one is signed out by the page's own button, which also takes the cards off it. */
function SessionRow({ session, day, isBusy, end }: SessionRowProps) {
  const { device, way, openedAt, seenAt, isThis } = session
  return (
    <li className="flex flex-wrap items-center gap-x-3 border-border py-3 not-first:border-t">
      <div className="min-w-0 flex-1">
        <p className="wrap-anywhere">
          {device}
          {isThis && <span className="note"> {words.here}</span>}
        </p>
        <p className="note">{words.since(words.way[way], day(openedAt), day(seenAt))}</p>
      </div>
      {!isThis && (
        <Button
          variant="quiet"
          aria-label={words.endOf(device)}
          busy={isBusy ? words.ending : undefined}
          onClick={end}
        >
          {words.end}
        </Button>
      )}
    </li>
  )
}
