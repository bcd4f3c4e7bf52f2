'use client'

import { useState } from 'react'
import { Callout } from '@/components/ui/Callout'
import { SegmentedChoice } from '@/components/ui/SegmentedChoice'
import { reach, useServerForm } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import type { ChooseEasyDaysInput, EasyDaysProblem } from '@/lib/contracts/dates'
import type { Result } from '@/lib/contracts/result'
import { WEEKDAY_MINUTES, type EasyDays } from '@/lib/scheduling'
import { away } from '@/lib/words/away'
import { SaveRow } from './SaveRow'

const words = away.easyDays

const SEGMENTS = WEEKDAY_MINUTES.map((value) => ({ value, label: words[value] }))

interface EasyDaysPartProps {
  readonly easyDays: EasyDays
  readonly choose: (input: ChooseEasyDaysInput) => Promise<Result<null, EasyDaysProblem>>
}

/** What each weekday has of the learner's minutes. */
export function EasyDaysPart({ easyDays, choose }: EasyDaysPartProps) {
  const [chosen, setChosen] = useState(easyDays)
  const { answer, pending, form } = useServerForm(() => reach(() => choose({ easyDays: chosen })))
  const isSame = chosen.every((day, weekday) => day === easyDays[weekday])
  return (
    <Sheet id="easy-days" title={words.title}>
      <p className="note mt-2">{words.explained}</p>
      <form {...form} className="mt-4 grid gap-5">
        <div className="grid gap-2">
          {chosen.map((value, weekday) => (
            <div key={words.days[weekday]} className="grid items-center gap-x-4 md:grid-cols-[7rem_1fr]">
              <span className="label" aria-hidden>
                {words.days[weekday]}
              </span>
              <SegmentedChoice
                legend={words.days[weekday] ?? ''}
                legendHidden
                name={`weekday-${weekday}`}
                segments={SEGMENTS}
                value={value}
                onChange={(minutes) => setChosen(chosen.with(weekday, minutes))}
              />
            </div>
          ))}
        </div>
        {answer !== null && !answer.ok && (
          <Callout tone="error" focusable>
            {words.problem[answer.error.code]}
          </Callout>
        )}
        <SaveRow words={words} pending={pending} changed={!isSame} saved={answer?.ok === true} />
      </form>
      <div className="mt-4 border-t border-border pt-3">
        <TextLink href="/away">{away.open}</TextLink>
      </div>
    </Sheet>
  )
}
