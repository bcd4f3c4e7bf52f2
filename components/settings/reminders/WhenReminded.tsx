import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Check, Field } from '@/components/ui/Field'
import { fieldText, reach, useServerForm } from '@/components/ui/server-form'
import type { RemindersDto } from '@/lib/contracts/reminders'
import { timeOf } from '@/lib/words/format'
import { reminders } from '@/lib/words/reminders'
import { minuteOf } from '../time-of-day'
import type { ReminderActions } from './reminder-actions'

const words = reminders.settings

interface WhenRemindedProps {
  readonly set: RemindersDto
  readonly save: ReminderActions['save']
}

/** Which reminders are wanted, and the hours in which none comes. */
export function WhenReminded({ set, save }: WhenRemindedProps) {
  const { answer, pending, form } = useServerForm((data) => {
    const time = (name: string): number => minuteOf(fieldText(data, name))
    return reach(() =>
      save({
        evening: data.get('evening') !== null,
        morning: data.get('morning') !== null,
        quietFrom: time('quietFrom'),
        quietTo: time('quietTo'),
      }),
    )
  })
  const failure = answer !== null && !answer.ok ? answer.error.code : null
  return (
    <form {...form}>
      <p className="note">{words.text}</p>
      {!set.hasHours && <Callout className="mt-3">{words.noHours}</Callout>}
      <div className="mt-3 grid gap-1">
        <Check name="evening" label={words.evening} defaultChecked={set.evening} />
        <Check name="morning" label={words.morning} defaultChecked={set.morning} />
      </div>
      <div className="mt-4 grid max-w-90 grid-cols-2 gap-4">
        <Field
          name="quietFrom"
          type="time"
          label={words.quietFrom}
          defaultValue={timeOf(set.quietFrom)}
          error={failure === 'malformed' ? words.problem : undefined}
        />
        <Field name="quietTo" type="time" label={words.quietTo} defaultValue={timeOf(set.quietTo)} />
      </div>
      <p className="note mt-1.5">{words.quietHint}</p>
      {failure !== null && failure !== 'malformed' && (
        <Callout tone="error" announce="alert" className="mt-3">
          {reminders.failure[failure]}
        </Callout>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button type="submit" busy={pending ? words.saving : undefined}>
          {words.save}
        </Button>
        <p role="status" className="note">
          {answer?.ok === true && words.saved}
        </p>
      </div>
    </form>
  )
}
