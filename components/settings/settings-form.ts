import { LIMITS } from '@/lib/contracts/limits'
import type { SettingsChange, SettingsDto, SettingsField } from '@/lib/contracts/settings'
import { count, decimal, shortDay, timeText } from '@/lib/words/format'
import { settings as words } from '@/lib/words/settings'
import { inWriting, WRITINGS, type WritingName } from '@/lib/words/writing'

const SENTENCES: Readonly<Record<SettingsField, string>> = {
  name: words.problem.name(LIMITS.nameChars),
  minutesPerDay: words.problem.minutes(LIMITS.minutesPerDay.least, LIMITS.minutesPerDay.most),
  newPerDay: words.problem.fresh(LIMITS.newPerDay.least, LIMITS.newPerDay.most),
  desiredRetention: words.problem.retention,
  zone: words.problem.zone,
  dayStartMinute: words.problem.dayStart,
  writing: words.problem.choice,
  ownPrediction: words.problem.choice,
  largeSurprise: words.problem.choice,
  singleKeyShortcuts: words.problem.choice,
  decimalSign: words.problem.choice,
  problemShare: words.problem.choice,
}

/** How each setting is read off its control. Where a number was expected and none was typed it is NaN, which the server refuses too. */
const READERS: {
  readonly [Field in SettingsField]: (value: FormDataEntryValue | null) => SettingsDto[Field]
} = {
  name: (value) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null),
  minutesPerDay: wholeNumber,
  newPerDay: wholeNumber,
  desiredRetention: (value) => Number(value) / 100,
  zone: (value) => String(value ?? ''),
  dayStartMinute: wholeNumber,
  writing: (value) => WRITINGS.find((known) => known === value) ?? 'en-GB',
  ownPrediction: (value) => (value === 'never' || value === 'always' ? value : 'sometimes'),
  largeSurprise: wholeNumber,
  singleKeyShortcuts: (value) => value === 'on',
  decimalSign: (value) => (value === 'comma' ? 'comma' : 'point'),
  problemShare: (value) => wholeNumber(value) / 100,
}

/** Every setting. */
export const SETTINGS_FIELDS = Object.keys(SENTENCES) as readonly SettingsField[]

/** What is sent of one part of the page: the settings it holds, and no other. */
export const readChange = (data: FormData, fields: readonly SettingsField[]): SettingsChange =>
  Object.fromEntries(fields.map((field) => [field, READERS[field](data.get(field))]))

/** The sentence for each field that the server refused. */
export function settingsSentences(
  fields: readonly SettingsField[],
): Readonly<Partial<Record<SettingsField, string>>> {
  return Object.fromEntries(fields.map((field) => [field, SENTENCES[field]]))
}

function wholeNumber(value: FormDataEntryValue | null): number {
  return typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : Number.NaN
}

interface Choice<Value extends string = string> {
  readonly value: Value
  readonly label: string
}

/** Points of surprise that are offered; the learner's own figure among them. */
export function surpriseChoices(current: number): Choice[] {
  const figures = [...new Set([0, 25, 50, 75, current, 101])].sort((a, b) => a - b)
  return figures.map((value) => ({ value: String(value), label: surpriseLabel(value) }))
}

/** Shares of a sitting that are offered to problems; the learner's own figure among them. */
export function shareChoices(current: number): Choice[] {
  const figures = [...new Set([0, 25, 50, 75, 100, Math.round(current * 100)])].sort((a, b) => a - b)
  return figures.map((value) => ({ value: String(value), label: words.problems.shareOf(value) }))
}

function surpriseLabel(value: number): string {
  if (value === 0) return words.surprise.always
  return value > 100 ? words.surprise.never : words.surprise.points(value)
}

/** Every zone this runtime knows, the learner's own among them whatever it is called. */
export function zoneChoices(known: readonly string[], current: string): Choice[] {
  return [...new Set([...known, 'UTC', current])]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
}

/** The hours at which a study day can begin. */
export function dayStartChoices(): Choice[] {
  const { least, most, step } = LIMITS.dayStartMinute
  return Array.from({ length: (most - least) / step + 1 }, (_, place) => {
    const minute = least + place * step
    return { value: String(minute), label: timeText(minute) }
  })
}

/** A Monday late in a year, as an example of a date. */
const EXAMPLE_DAY = Date.UTC(2026, 11, 14) / 86_400_000
const ANOTHER_YEAR = EXAMPLE_DAY + 366

/** The ways of writing, each with an example of itself. */
export const writingChoices = (): Choice<WritingName>[] =>
  WRITINGS.map((value) => ({
    value,
    label: inWriting(value, () =>
      words.writing.option(
        words.writing.names[value],
        words.writing.example(shortDay(EXAMPLE_DAY, ANOTHER_YEAR), timeText(21 * 60 + 30), example()),
      ),
    ),
  }))

/** A number with thousands and a decimal. */
const example = (): string => `${count(1234)}${decimal(0.5).slice(1)}`
