'use client'

import { Moon } from 'lucide-react'
import { useEffect, useState } from 'react'
import { fetchFocus } from '@/components/focus/fetch-focus'
import { StartLink } from '@/components/today/StartLink'
import { Bones } from '@/components/ui/Bones'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import type { FocusDto } from '@/lib/contracts/focus'
import { lastLearner } from '@/lib/offline/device'
import { isStorageError, openLearnerDatabase } from '@/lib/offline/database'
import { loadSitting, type Kept } from '@/lib/offline/kept-sitting'
import { calendarDay, clockTime, isoDay, longDay } from '@/lib/words/format'
import { studyDone } from '@/lib/words/study-done'
import { Guesses, Moves, Tomorrow, WorthAnotherLook } from './DoneSheets'
import { OfflineReady } from './OfflineReady'
import { hrefOf } from './request'
import { summaryOf, type Summary } from './summary'
import { SurpriseTrace } from './SurpriseTrace'
import { TooSure, type TooSureActions } from './TooSure'

const words = studyDone

interface SittingDoneProps {
  readonly tooSure: TooSureActions
  readonly offline: boolean
}

/** The end of a sitting, from what this device keeps of it. */
export function SittingDone({ tooSure, offline }: SittingDoneProps) {
  const [kept, setKept] = useState<Kept | 'loading' | null>('loading')
  useEffect(() => {
    let wanted = true
    void loadLastSitting().then((found) => {
      if (wanted) setKept(found)
    })
    return () => {
      wanted = false
    }
  }, [])
  const summary = kept === 'loading' || kept === null ? null : summaryOf(kept)
  return (
    <>
      {offline && <OfflineReady />}
      {kept === 'loading' && <Bones label={words.loading} />}
      {kept !== 'loading' && (kept === null || summary === null) && <NothingKept />}
      {kept !== 'loading' && kept !== null && summary !== null && (
        <Done kept={kept} summary={summary} tooSure={tooSure} />
      )}
    </>
  )
}

/** The sitting this device keeps of whoever is signed in; null when there is none, or nothing can be kept. */
async function loadLastSitting(): Promise<Kept | null> {
  try {
    const userId = await lastLearner()
    if (userId === null) return null
    const database = await openLearnerDatabase(userId)
    const found = await loadSitting(database)
    database.close()
    return found
  } catch (error) {
    if (isStorageError(error)) return null
    throw error
  }
}

function NothingKept() {
  return (
    <EmptyState
      level={1}
      title={words.empty.title}
      actions={
        <ButtonLink variant="primary" href="/">
          {words.empty.today}
        </ButtonLink>
      }
    >
      <p>{words.empty.text}</p>
    </EmptyState>
  )
}

/** What the hour is for, by the server; nothing is known of it while there is no connection. */
function useHour(): Pick<FocusDto, 'isDayOver' | 'isEvening'> {
  const [hour, setHour] = useState({ isDayOver: false, isEvening: false })
  useEffect(() => {
    void fetchFocus().then((reply) => reply !== null && setHour(reply.focus))
  }, [])
  return hour
}

interface DoneProps {
  readonly kept: Kept
  readonly summary: Summary
  readonly tooSure: TooSureActions
}

function Done({ kept: { kept }, summary, tooSure }: DoneProps) {
  const { isDayOver, isEvening } = useHour()
  const { zone, today } = kept.sitting
  const day = calendarDay(summary.startedAt, zone)
  return (
    <>
      <p className="note">
        <time dateTime={isoDay(day)}>{words.when(longDay(day), clockTime(summary.startedAt, zone))}</time>
        {' · '}
        {words.took(summary.seconds / 60)}
      </p>
      <h1 className="h-page mt-1">
        {summary.predicted > 0
          ? words.headline(summary.recalled, summary.predicted, summary.expected)
          : words.headlineNew(summary.newCards)}
      </h1>
      <p className="mt-2 text-muted-foreground">{subline(summary)}</p>
      <TooSure actions={tooSure} sitting={kept.sitting} />
      <div className="mt-6 grid items-start gap-6 lg:grid-cols-[1fr_19rem] lg:grid-rows-[auto_1fr]">
        <SurpriseTrace summary={summary} />
        <div className="grid gap-6 md:max-lg:grid-cols-2 lg:row-span-2">
          <WorthAnotherLook summary={summary} />
          <Moves summary={summary} />
          <Tomorrow summary={summary} today={today} />
          <Guesses summary={summary} />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <StartLink href="/" label={words.back} spoken={words.back} />
          {isEvening && (
            <ButtonLink variant="outline" className="max-md:w-full" icon={<Moon />} href="/tonight">
              {words.tonight}
            </ButtonLink>
          )}
          {summary.left > 0 && !isDayOver && (
            <ButtonLink variant="quiet" className="max-md:w-full" href={hrefOf(kept.request)}>
              {words.goOn}
            </ButtonLink>
          )}
        </div>
      </div>
    </>
  )
}

/** Within a card or so of what was expected counts as expected. */
const CLOSE_CARDS = 1

function subline(summary: Summary): string {
  const { recalled, predicted, expected, newCards, newRecalled } = summary
  if (predicted === 0) return words.firstRecalled(newRecalled, newCards)
  const overall =
    Math.abs(recalled - expected) <= CLOSE_CARDS
      ? words.asPredicted
      : recalled > expected
        ? words.betterOverall
        : words.lessOverall
  const sentence = overall + words.held(predicted - recalled)
  return newCards === 0 ? sentence : `${sentence} ${words.newCards(newCards)}`
}
