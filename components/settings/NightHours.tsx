'use client'

import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { fieldText, reach, useServerForm } from '@/components/ui/server-form'
import { timeOf } from '@/lib/words/format'
import { settings } from '@/lib/words/settings'
import { sleep } from '@/lib/words/sleep'
import type { NightSettingsActions } from './night-settings-actions'
import { minuteOf } from './time-of-day'

interface NightHoursProps {
  /** Minutes after midnight; null: not set. */
  readonly bedtime: number | null
  readonly wake: number | null
  readonly set: NightSettingsActions['setHours']
}

const words = sleep.settings
const SUGGESTED = { bedtime: '22:15', wake: '07:00' }
/** The button that takes the hours away sends this in place of them. */
const OFF = 'off'

/** When a problem for the night is offered, and when what came is asked about. */
export function NightHours({ bedtime, wake, set }: NightHoursProps) {
  const isSet = bedtime !== null || wake !== null
  const { answer, pending, form } = useServerForm((data) => {
    const read = (name: string): number => minuteOf(fieldText(data, name))
    const hours =
      data.get('then') === OFF
        ? { bedtime: null, wake: null }
        : { bedtime: read('bedtime'), wake: read('wake') }
    return reach(() => set(hours))
  })
  return (
    <form {...form}>
      <div className="grid gap-4 md:grid-cols-2">
        <Field
          key={`bedtime ${bedtime}`}
          name="bedtime"
          type="time"
          label={words.bedtime}
          hint={words.bedtimeHint}
          defaultValue={bedtime === null ? SUGGESTED.bedtime : timeOf(bedtime)}
          error={answer !== null && !answer.ok ? sentence(answer.error.code) : undefined}
        />
        <Field
          key={`wake ${wake}`}
          name="wake"
          type="time"
          label={words.wake}
          hint={words.wakeHint}
          defaultValue={wake === null ? SUGGESTED.wake : timeOf(wake)}
        />
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button type="submit" busy={pending ? words.setting : undefined}>
          {words.set}
        </Button>
        {isSet && !pending && (
          <Button type="submit" variant="quiet" name="then" value={OFF}>
            {words.remove}
          </Button>
        )}
        <p role="status" className="note">
          {isSet ? words.isSet : words.isOff}
        </p>
      </div>
    </form>
  )
}

function sentence(code: string): string {
  if (code === 'malformed') return words.problem
  return code === 'signed-out' ? settings.problem.signedOut : settings.problem.failed
}
