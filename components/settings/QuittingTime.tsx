'use client'

import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { reach, useServerForm } from '@/components/ui/server-form'
import type { FocusProblem } from '@/lib/contracts/focus'
import type { Result } from '@/lib/contracts/result'
import { timeOf, timeText } from '@/lib/words/format'
import { settings } from '@/lib/words/settings'
import { minuteOf } from './time-of-day'

export type SetQuittingTime = (input: {
  readonly minute: number | null
}) => Promise<Result<null, FocusProblem>>

interface QuittingTimeProps {
  /** Minutes after midnight; null: off. */
  readonly minute: number | null
  readonly set: SetQuittingTime
}

const words = settings.focus.quitting
const SUGGESTED = '21:00'
/** The button that switches it off sends this in place of a time. */
const OFF = 'off'

/** When the day is done. */
export function QuittingTime({ minute, set }: QuittingTimeProps) {
  const { answer, pending, form } = useServerForm((data) =>
    reach(() => set({ minute: data.get('then') === OFF ? null : minuteOf(String(data.get('time') ?? '')) })),
  )
  const problem = answer !== null && !answer.ok ? answer.error.code : null
  return (
    <form {...form}>
      <Field
        key={minute}
        className="max-w-90"
        name="time"
        type="time"
        label={words.label}
        hint={words.hint}
        defaultValue={minute === null ? SUGGESTED : timeOf(minute)}
        error={sentence(problem)}
      />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button type="submit" busy={pending ? words.setting : undefined}>
          {words.set}
        </Button>
        {minute !== null && !pending && (
          <Button type="submit" variant="quiet" name="then" value={OFF}>
            {words.remove}
          </Button>
        )}
        <p role="status" className="note">
          {minute === null ? words.isOff : words.isSet(timeText(minute))}
        </p>
      </div>
    </form>
  )
}

function sentence(problem: FocusProblem['code'] | 'unreachable' | null): string | undefined {
  if (problem === null) return undefined
  if (problem === 'malformed') return words.problem
  return problem === 'signed-out' ? settings.problem.signedOut : settings.problem.failed
}
