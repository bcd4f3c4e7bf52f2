'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { FieldError } from '@/components/ui/Field'
import { useDeviceZone } from '@/components/ui/on-device'
import { reach, useServerForm, type Unreachable } from '@/components/ui/server-form'
import { useToast } from '@/components/ui/Toast'
import type { Result } from '@/lib/contracts/result'
import { decks } from '@/lib/words/decks'
import { calendarDay, clockTime } from '@/lib/words/format'
import { today as words } from '@/lib/words/today'

export type MoveStudyDayProblem = { readonly code: 'signed-out' } | { readonly code: 'unknown-zone' }

/** Begins the study day in another time zone from now on. */
export type MoveStudyDay = (input: { readonly zone: string }) => Promise<Result<null, MoveStudyDayProblem>>

interface TravelProps {
  /** Where the study day begins, and when: minutes after midnight. */
  readonly zone: string
  readonly dayStart: number
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly move: MoveStudyDay
}

/** The zone in which the learner chose to keep the study day where it is. */
const KEPT = 'spindle.zone-kept'

/** A quiet offer, on a device whose clock shows another time than the learner's study day goes by. */
export function Travel({ zone, dayStart, now, move }: TravelProps) {
  const deviceZone = useDeviceZone()
  const [kept, setKept] = useState(false)
  if (kept || deviceZone === null || sameClock(now, deviceZone, zone) || keptHere(deviceZone)) return null
  return (
    <Offer
      deviceZone={deviceZone}
      zone={zone}
      dayStart={dayStart}
      move={move}
      onKeep={() => {
        keepHere(deviceZone)
        setKept(true)
      }}
    />
  )
}

interface OfferProps {
  readonly deviceZone: string
  readonly zone: string
  readonly dayStart: number
  readonly move: MoveStudyDay
  readonly onKeep: () => void
}

function Offer({ deviceZone, zone, dayStart, move, onKeep }: OfferProps) {
  const toast = useToast()
  const { answer, pending, form } = useServerForm(async () => {
    const moved = await reach(() => move({ zone: deviceZone }))
    if (moved.ok) toast({ text: words.travel.moved(deviceZone, dayStart) })
    return moved
  })
  return (
    <form {...form} className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1">
      <p className="note">{words.travel.text(deviceZone, zone, dayStart)}</p>
      <div className="flex flex-wrap">
        <Button type="submit" variant="quiet" busy={pending ? words.travel.moving : undefined}>
          {words.travel.move(deviceZone)}
        </Button>
        <Button variant="quiet" onClick={onKeep}>
          {words.travel.notNow}
        </Button>
      </div>
      <div role="alert">
        {answer !== null && !answer.ok && (
          <FieldError id="travel-problem">{sentence(answer.error)}</FieldError>
        )}
      </div>
    </form>
  )
}

function sentence(problem: MoveStudyDayProblem | Unreachable): string {
  switch (problem.code) {
    case 'unknown-zone':
      return words.travel.unknownZone
    case 'signed-out':
      return decks.problem.signedOut
    case 'unreachable':
      return decks.problem.failed
  }
}

/** Two names for one clock, as Asia/Calcutta and Asia/Kolkata are, need no offer. */
function sameClock(now: number, one: string, other: string): boolean {
  return clockTime(now, one) === clockTime(now, other) && calendarDay(now, one) === calendarDay(now, other)
}

function keptHere(deviceZone: string): boolean {
  try {
    return localStorage.getItem(KEPT) === deviceZone
  } catch {
    return false
  }
}

function keepHere(deviceZone: string): void {
  try {
    localStorage.setItem(KEPT, deviceZone)
  } catch {
    // Storage may be full or forbidden; then the offer comes back with the next page.
  }
}
