/**
 * Numbers, times and lists as Spindle writes them, and as a screen reader should hear them.
 * The clock and the zone are arguments; how figures are put is the reader's choice, see `writing.ts`.
 */
import { writingHere, type DateParts } from './writing'

const MINUS = '\u2212'
const NO_BREAK_SPACE = '\u00a0'
const DAY_MS = 86_400_000

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const exactTenths = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const joined = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** A whole number with its thousands grouped: 1234 is `1,234`. A negative one gets a true minus sign. */
export function count(value: number): string {
  return written(grouped, value)
}

/** A number with at most one decimal: 26.84 is `26.8`, 27 is `27`. */
export function decimal(value: number): string {
  return written(oneDecimal, value)
}

/** A number with exactly one decimal, as averages stand beside each other: 3 is `3.0`. */
export function tenths(value: number): string {
  return written(exactTenths, value)
}

/** A small number with two decimals, or three: a quarter is `0.25`, or `0.250`. A negative one gets a true minus sign. */
export function fraction(value: number, digits: 2 | 3): string {
  const text = value.toFixed(digits).replace(/^-(0\.0+)$/, '$1')
  return text.replace('-', MINUS).replace('.', writingHere().decimal)
}

function written(format: Intl.NumberFormat, value: number): string {
  const { decimal: point, group } = writingHere()
  const text = format
    .formatToParts(value)
    .map((part) => (part.type === 'group' ? group : part.type === 'decimal' ? point : part.value))
    .join('')
  return text.replace('-', MINUS).replace(/^−(0(?:[.,]0+)?)$/, '$1')
}

/** A count and its noun: `1 card`, `1,234 cards`. */
export function plural(value: number, one: string, many: string): string {
  return `${count(value)} ${value === 1 ? one : many}`
}

/** An expected number, to as many digits as it deserves. */
export function roughly(value: number): number {
  const step = Math.abs(value) < 100 ? 1 : Math.abs(value) < 1000 ? 5 : 10
  return Math.round(value / step) * step
}

/** The same, written: `1,230`. */
export const roughCount = (value: number): string => count(roughly(value))

/** How long to wait, rounded up so that coming back then is never too early. */
export function waiting(seconds: number): string {
  if (seconds < 60) return plural(Math.max(1, Math.ceil(seconds)), 'second', 'seconds')
  return plural(Math.ceil(seconds / 60), 'minute', 'minutes')
}

const ORDINAL = new Intl.PluralRules('en', { type: 'ordinal' })
const ENDING: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' }

/** A place in a row: `1st`, `2nd`, `11th`. */
export const ordinal = (place: number): string => `${count(place)}${ENDING[ORDINAL.select(place)] ?? 'th'}`

/** `a`, `a and b`, `a, b and c`. */
export const list = (items: readonly string[]): string => joined.format(items)

/**
 * A probability as the whole percentage shown for it. Nothing between the two is ever shown as certain: what is not
 * exactly 0 or 1 stays within 1 and 99.
 */
export function percentage(probability: number): number {
  if (probability <= 0) return 0
  if (probability >= 1) return 100
  return Math.min(99, Math.max(1, Math.round(probability * 100)))
}

/** A probability as `82%`. */
export const percent = (probability: number): string => wholePercent(percentage(probability))

/** A whole percentage with its sign: `82%`. */
export const wholePercent = (value: number): string => `${count(value)}${writingHere().percent}%`

/** A probability as it is spoken: `82 percent`. */
export const spokenPercent = (probability: number): string => `${percentage(probability)} percent`

/** A range of probabilities: `74–88%`. */
export const percentRange = (low: number, high: number): string => `${percentage(low)}–${percent(high)}`

/**
 * The surprise of an answer in points: what happened, as 0 or 100, less what was predicted. It is taken from the
 * percentage that is shown, so that the two numbers on the screen always add up.
 */
export function surprisePoints(predicted: number, wasRecalled: boolean): number {
  return (wasRecalled ? 100 : 0) - percentage(predicted)
}

/** Points of surprise with their sign: `+18`, `−88`, `0`. */
export function points(value: number): string {
  const whole = Math.round(Math.abs(value))
  if (whole === 0) return '0'
  return `${value < 0 ? MINUS : '+'}${count(whole)}`
}

/** Points of surprise as they are spoken: `plus 18`, `minus 88`, `zero`. */
export function spokenPoints(value: number): string {
  const whole = Math.round(Math.abs(value))
  if (whole === 0) return 'zero'
  return `${value < 0 ? 'minus' : 'plus'} ${count(whole)}`
}

/** Minutes to read: `8 min`, and from an hour on `1 h 5 min`. What takes any time at all takes at least a minute. */
export function minutes(value: number): string {
  const { hours, rest } = wholeMinutes(value)
  if (hours === 0) return `${rest}${NO_BREAK_SPACE}min`
  const hoursPart = `${count(hours)}${NO_BREAK_SPACE}h`
  return rest === 0 ? hoursPart : `${hoursPart} ${rest}${NO_BREAK_SPACE}min`
}

/** Minutes to hear, or to read in a sentence: `8 minutes`, `1 hour 5 minutes`. */
export function spokenMinutes(value: number): string {
  const { hours, rest } = wholeMinutes(value)
  if (hours === 0) return plural(rest, 'minute', 'minutes')
  const hoursPart = plural(hours, 'hour', 'hours')
  return rest === 0 ? hoursPart : `${hoursPart} ${plural(rest, 'minute', 'minutes')}`
}

function wholeMinutes(value: number): { hours: number; rest: number } {
  const whole = value <= 0 ? 0 : Math.max(1, Math.round(value))
  return { hours: Math.floor(whole / 60), rest: whole % 60 }
}

/** The size of a file: `640 B`, `2.1 MB`. */
export function fileSize(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'] as const
  let value = Math.max(0, bytes)
  let unit = 0
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  const figure = unit === 0 || value >= 10 ? count(Math.round(value)) : decimal(value)
  return `${figure}${NO_BREAK_SPACE}${units[unit] ?? 'GB'}`
}

type DatePart = 'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute'

const DATE_FORMATS = {
  short: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  numeric: { year: 'numeric', month: '2-digit', day: '2-digit', calendar: 'gregory' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

const formats = new Map<string, Intl.DateTimeFormat>()

/** Building a formatter costs a hundred times what using one does, so each is built once. */
function parts(instant: number, zone: string, shape: keyof typeof DATE_FORMATS): Record<DatePart, string> {
  const key = `${shape} ${zone}`
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat('en-US', { ...DATE_FORMATS[shape], timeZone: zone })
  formats.set(key, format)
  const found: Record<DatePart, string> = { weekday: '', day: '', month: '', year: '', hour: '', minute: '' }
  for (const { type, value } of format.formatToParts(instant))
    if (type in found) found[type as DatePart] = value
  return found
}

/**
 * The calendar day an instant falls on in a zone, counted in days since 1970-01-01.
 * A study day, which begins at four in the morning, is counted the same way but by `lib/scheduling`.
 */
export function calendarDay(instant: number, zone: string): number {
  const { year, month, day } = parts(instant, zone, 'numeric')
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS
}

/** A day as a machine reads it, for `<time dateTime>`: `2026-12-14`. */
export const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** The name of a weekday: `Mon`. */
export const weekday = (day: number): string => parts(day * DAY_MS, 'UTC', 'short').weekday

/** The name of the month a day lies in: `Dec`. */
export const monthName = (day: number): string => parts(day * DAY_MS, 'UTC', 'short').month

/** A day in full, without its year: `Tuesday 24 November`. */
export const longDay = (day: number): string => writingHere().longDate(dateParts(day, 'long'))

/** A day: `Mon 14 Dec`, with its year where that is not the year of today. */
export function shortDay(day: number, today: number): string {
  const found = dateParts(day, 'short')
  const isThisYear = found.year === dateParts(today, 'short').year
  return writingHere().shortDate(isThisYear ? { ...found, year: '' } : found)
}

function dateParts(day: number, shape: 'short' | 'long'): DateParts {
  const found = parts(day * DAY_MS, 'UTC', shape)
  return { ...found, monthNumber: String(new Date(day * DAY_MS).getUTCMonth() + 1) }
}

/** A day as it is said today: `today`, `tomorrow`, `yesterday`, else `Mon 14 Dec`. */
export function dayName(day: number, today: number): string {
  if (day === today) return 'today'
  if (day === today + 1) return 'tomorrow'
  if (day === today - 1) return 'yesterday'
  return shortDay(day, today)
}

/** The time of day in a zone: `08:04`. */
export function clockTime(instant: number, zone: string): string {
  const { hour, minute } = parts(instant, zone, 'time')
  return timeText(Number(hour) * 60 + Number(minute))
}

/** The hour of the day in a zone, 0 … 23. */
export const hourOf = (instant: number, zone: string): number => Number(parts(instant, zone, 'time').hour)

/** Minutes after midnight as a clock shows them: 1260 is `21:00`, or `9:00 pm`. */
export function timeText(minute: number): string {
  if (!writingHere().has12Hours) return timeOf(minute)
  const hour = Math.floor(minute / 60)
  const minutes = String(minute % 60).padStart(2, '0')
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minutes}${NO_BREAK_SPACE}${hour < 12 ? 'am' : 'pm'}`
}

/** Minutes after midnight as a time field takes them: 1260 is `21:00`. */
export const timeOf = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** What a clock that counts down shows, whole seconds: `17:24`, `90:00`; what has begun to pass shows until it is over. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}`
}

/** The place in the name of an IANA zone: `America/New_York` is `New York`. */
export function zonePlace(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

const BROWSERS = [
  [/Firefox\//, 'Firefox'],
  [/Edg(?:A|iOS)?\//, 'Edge'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const
const SYSTEMS = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

/** A browser as its owner knows it, by what it says of itself: `Firefox on Android`. No version and no more. */
export function deviceName(userAgent: string): string {
  const find = (among: readonly (readonly [RegExp, string])[]): string | undefined =>
    among.find(([sign]) => sign.test(userAgent))?.[1]
  return `${find(BROWSERS) ?? 'A browser'} on ${find(SYSTEMS) ?? 'a device'}`
}
