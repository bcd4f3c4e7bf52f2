import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { reach, useServerForm } from '@/components/ui/server-form'
import type { DayRecordKind, DayRecordsDto } from '@/lib/contracts/sleep'
import { sleep } from '@/lib/words/sleep'
import type { MorningActions } from './morning-actions'

const words = sleep.records

interface HowLongProps {
  readonly records: DayRecordsDto
  /** Study day. */
  readonly today: number
  readonly record: MorningActions['recordDay']
}

/** Hours of sleep and minutes of exercise, for those who switched these records on. */
export function HowLong({ records, today, record }: HowLongProps) {
  const { keepsSleep, keepsExercise, sleepMinutes, exerciseMinutes } = records
  const { answer, pending, form } = useServerForm(async (data) => {
    const given = [
      ...(keepsSleep ? [{ record: 'sleep', minutes: minutesOf(data.get('sleep'), 60) } as const] : []),
      ...(keepsExercise
        ? [{ record: 'exercise', minutes: minutesOf(data.get('exercise'), 1) } as const]
        : []),
    ]
    return saveAll(given, today, record)
  })
  if (!keepsSleep && !keepsExercise) return null
  return (
    <form {...form} className="mt-10 border-t border-border pt-5" aria-labelledby="records">
      <h2 id="records" className="h-sect">
        {words.title}
      </h2>
      <div className="mt-3 flex flex-wrap items-end gap-4">
        {keepsSleep && (
          <Field
            className="w-40"
            name="sleep"
            inputMode="decimal"
            autoComplete="off"
            label={words.sleep}
            defaultValue={sleepMinutes === null ? '' : words.hours(sleepMinutes)}
          />
        )}
        {keepsExercise && (
          <Field
            className="w-52"
            name="exercise"
            inputMode="numeric"
            autoComplete="off"
            label={words.exercise}
            defaultValue={exerciseMinutes === null ? '' : String(exerciseMinutes)}
          />
        )}
        <Button type="submit" busy={pending ? words.saving : undefined}>
          {words.save}
        </Button>
      </div>
      <p role="status" className="note mt-2">
        {answer === 'saved' && words.saved}
        {answer !== null &&
          answer !== 'saved' &&
          (answer === 'unread' ? words.problem : sleep.problem[answer])}
      </p>
    </form>
  )
}

type Given = { readonly record: DayRecordKind; readonly minutes: number | null }
type Saved = 'saved' | 'unread' | keyof typeof sleep.problem

/** Keeps them one after the other, and stops at the first that can't be. */
async function saveAll(
  given: readonly Given[],
  day: number,
  record: MorningActions['recordDay'],
): Promise<Saved> {
  if (given.some(({ minutes }) => Number.isNaN(minutes))) return 'unread'
  for (const each of given) {
    const kept = await reach(() => record({ ...each, day }))
    if (!kept.ok) return kept.error.code
  }
  return 'saved'
}

/** What was typed, in whole minutes; null for nothing, NaN for what is no such number. `unit`: minutes it counts in. */
function minutesOf(typed: FormDataEntryValue | null, unit: number): number | null {
  const text = typeof typed === 'string' ? typed.trim().replace(',', '.') : ''
  if (text === '') return null
  const minutes = /^\d{1,4}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * unit) : Number.NaN
  return minutes <= 1440 ? minutes : Number.NaN
}
