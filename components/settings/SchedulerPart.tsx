'use client'

import { useState } from 'react'
import { Callout } from '@/components/ui/Callout'
import { RadioGroup } from '@/components/ui/Field'
import { reach, useServerForm } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import type { ChooseSchedulerInput, SchedulerProblem } from '@/lib/contracts/dates'
import type { Result } from '@/lib/contracts/result'
import type { Scheduler } from '@/lib/scheduling'
import { datesWords } from '@/lib/words/dates'
import { SaveRow } from './SaveRow'

const words = datesWords.scheduler

const CHOICES = [
  { value: 'value-function', label: words.own, hint: words.ownHint },
  { value: 'fsrs-6', label: words.plain, hint: words.plainHint },
] as const

interface SchedulerPartProps {
  readonly scheduler: Scheduler
  readonly choose: (input: ChooseSchedulerInput) => Promise<Result<null, SchedulerProblem>>
}

/** What works out the dates of answers from now on, and the way to those there are already. */
export function SchedulerPart({ scheduler, choose }: SchedulerPartProps) {
  const [chosen, setChosen] = useState(scheduler)
  const { answer, pending, form } = useServerForm(() => reach(() => choose({ scheduler: chosen })))
  return (
    <Sheet id="scheduler" title={words.title}>
      <form {...form} className="mt-5 grid gap-5">
        <RadioGroup
          name="scheduler"
          legend={words.legend}
          options={CHOICES}
          value={chosen}
          onChange={setChosen}
        />
        <p className="note">{words.explained}</p>
        {answer !== null && !answer.ok && (
          <Callout tone="error" focusable>
            {words.problem[answer.error.code]}
          </Callout>
        )}
        <SaveRow words={words} pending={pending} changed={chosen !== scheduler} saved={answer?.ok === true} />
      </form>
      <div className="mt-4 flex flex-wrap gap-x-6 border-t border-border pt-3">
        <TextLink href="/dates">{datesWords.open}</TextLink>
        <TextLink href="/insights">{words.compare}</TextLink>
      </div>
    </Sheet>
  )
}
