import { LIMITS } from '@/lib/contracts/limits'
import type { SettingsDto } from '@/lib/contracts/settings'
import { settings as words } from '@/lib/words/settings'

export type SettingsField = keyof SettingsDto

const SENTENCES: Readonly<Record<SettingsField, string>> = {
  minutesPerDay: words.problem.minutes(LIMITS.minutesPerDay.least, LIMITS.minutesPerDay.most),
  newPerDay: words.problem.fresh(LIMITS.newPerDay.least, LIMITS.newPerDay.most),
  desiredRetention: words.problem.retention,
  zone: words.problem.zone,
  ownPrediction: words.problem.choice,
  largeSurprise: words.problem.choice,
  singleKeyShortcuts: words.problem.choice,
  decimalSign: words.problem.choice,
  problemShare: words.problem.choice,
}

/** What is sent of the form. Where a number was expected and none was typed it is NaN, which the server refuses too. */
export function readSettings(data: FormData): SettingsDto {
  return {
    minutesPerDay: wholeNumber(data.get('minutesPerDay')),
    newPerDay: wholeNumber(data.get('newPerDay')),
    desiredRetention: Number(data.get('desiredRetention')) / 100,
    zone: String(data.get('zone') ?? ''),
    ownPrediction: readOwnPrediction(data.get('ownPrediction')),
    largeSurprise: wholeNumber(data.get('largeSurprise')),
    singleKeyShortcuts: data.get('singleKeyShortcuts') === 'on',
    decimalSign: data.get('decimalSign') === 'comma' ? 'comma' : 'point',
    problemShare: wholeNumber(data.get('problemShare')) / 100,
  }
}

/** Every setting, in the order of the form. */
export const SETTINGS_FIELDS = Object.keys(SENTENCES) as readonly SettingsField[]

/** The sentence for each field that the server refused. */
export function settingsSentences(
  fields: readonly SettingsField[],
): Readonly<Partial<Record<SettingsField, string>>> {
  return Object.fromEntries(fields.map((field) => [field, SENTENCES[field]]))
}

function wholeNumber(value: FormDataEntryValue | null): number {
  return typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : Number.NaN
}

function readOwnPrediction(value: FormDataEntryValue | null): SettingsDto['ownPrediction'] {
  return value === 'never' || value === 'always' ? value : 'sometimes'
}

/** Points of surprise that are offered; the learner's own figure among them. */
export function surpriseChoices(current: number): { readonly value: string; readonly label: string }[] {
  const figures = [...new Set([0, 25, 50, 75, current, 101])].sort((a, b) => a - b)
  return figures.map((value) => ({ value: String(value), label: surpriseLabel(value) }))
}

/** Shares of a sitting that are offered to problems; the learner's own figure among them. */
export function shareChoices(current: number): { readonly value: string; readonly label: string }[] {
  const figures = [...new Set([0, 25, 50, 75, 100, Math.round(current * 100)])].sort((a, b) => a - b)
  return figures.map((value) => ({ value: String(value), label: words.problems.shareOf(value) }))
}

function surpriseLabel(value: number): string {
  if (value === 0) return words.surprise.always
  return value > 100 ? words.surprise.never : words.surprise.points(value)
}

/** Every zone this runtime knows, the learner's own among them whatever it is called. */
export function zoneChoices(
  known: readonly string[],
  current: string,
): { readonly value: string; readonly label: string }[] {
  return [...new Set([...known, 'UTC', current])]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
}
