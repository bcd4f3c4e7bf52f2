'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import type { SittingDto, SittingRequest } from '@/lib/contracts/sitting'
import { Boundary } from './Boundary'
import type { EditNoteActions } from './edit-actions'
import { OfflineReady } from './OfflineReady'
import { sprintOf } from './request'
import type { Session } from './session'
import { Sitting } from './Sitting'
import { Hindrance, Loading, NothingDue, Room, WelcomeBack } from './StudyStates'
import { useSession } from './use-session'

const DONE = '/study/done'
const TODAY = '/'
/** From this many full days away on, coming back gets a welcome. */
const AWAY_DAYS = 3
/** Minutes of the shorter sitting offered with it. */
const SHORT_MINUTES = 5

interface StudyAppProps {
  readonly edit: EditNoteActions
  /** Keeps the shell of a sitting on the device. */
  readonly offline: boolean
}

/**
 * A sitting in the browser. The page around it holds nothing of anybody's, so that a service worker may keep it; who
 * is signed in, and what there is to practise, is found out here.
 */
export function StudyApp({ edit, offline }: StudyAppProps) {
  const { stage, retry, takeOver, ask } = useSession()
  return (
    <>
      {offline && <OfflineReady />}
      {stage.kind === 'opening' && <Loading />}
      {stage.kind === 'hindered' && (
        <Room>
          <Hindrance opened={stage.opened} request={stage.request} onRetry={retry} onTakeOver={takeOver} />
        </Room>
      )}
      {stage.kind === 'nothing-due' && (
        <Room>
          <NothingDue sitting={stage.sitting} request={stage.request} onAsk={ask} />
        </Room>
      )}
      {stage.kind === 'sitting' && (
        <Boundary fallback={() => <Broken request={stage.request} onRetry={retry} />}>
          <Practice session={stage.session} request={stage.request} edit={edit} onAsk={ask} />
        </Boundary>
      )}
    </>
  )
}

/** A sitting that broke is opened again from what the device keeps of it. */
function Broken({ request, onRetry }: { readonly request: SittingRequest; readonly onRetry: () => void }) {
  return (
    <Room>
      <Hindrance opened={{ kind: 'unavailable' }} request={request} onRetry={onRetry} onTakeOver={onRetry} />
    </Room>
  )
}

interface PracticeProps {
  readonly session: Session
  readonly request: SittingRequest
  readonly edit: EditNoteActions
  readonly onAsk: (request: SittingRequest) => void
}

function Practice({ session, request, edit, onAsk }: PracticeProps) {
  const { controller, sitting } = session
  const [isWelcomed, setWelcomed] = useState(() => !deservesWelcome(session, request))
  const router = useRouter()
  useEffect(() => {
    router.prefetch(DONE)
  }, [router])
  const onEnd = useCallback(() => {
    const { steps } = controller.snapshot().state.run
    router.push(steps.some(({ kind }) => kind === 'answer') ? DONE : TODAY)
  }, [controller, router])
  const [sprintFrom] = useState(() => sprintOf(new URLSearchParams(location.search)))
  if (isWelcomed) return <Sitting {...{ controller, request, edit, sprintFrom, onEnd }} />
  const minutes = Math.max(1, Math.round(sitting.seconds / 60))
  return (
    <Room>
      <WelcomeBack
        minutes={minutes}
        onStart={() => setWelcomed(true)}
        onShorter={minutes > SHORT_MINUTES ? () => onAsk({ ...request, minutes: SHORT_MINUTES }) : null}
      />
    </Room>
  )
}

/** Whoever comes by way of Today has been welcomed there, and whoever asked for minutes knows what they want. */
function deservesWelcome({ isFresh, sitting }: Session, request: SittingRequest): boolean {
  return isFresh && request.minutes === undefined && daysAway(sitting) >= AWAY_DAYS && cameStraightHere()
}

/** Full days without an answer before this one; 0 for somebody who never answered. */
function daysAway({ learner, today }: SittingDto): number {
  return learner.tally === null ? 0 : Math.max(0, today - learner.tally.day - 1)
}

function cameStraightHere(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  return navigation !== undefined && new URL(navigation.name).pathname === '/study'
}
