import type { MetCards } from '@/lib/classes/reach'
import { count, dayName, list, percent, plural, shortDay, spokenMinutes } from './format'

const NO_BREAK_SPACE = '\u00a0'

/** Up to here an estimate of cards is given as it is. */
const EXACT_CARDS = 20

/** An estimate of cards, no more exact than it is: whole tens from a hundred on, whole fives from twenty on. */
function about({ met, known }: MetCards): string {
  const step = met < EXACT_CARDS ? 1 : met < 100 ? 5 : 10
  return count(Math.max(known, Math.floor(met / step) * step))
}

/** In one line, wherever that ends. */
const unbroken = (text: string): string => text.replaceAll(' ', NO_BREAK_SPACE)

/** Words of what classes ask, on Today and in the calendar. */
export const fromClasses = {
  title: 'From your classes',
  /** `Stats 101 · due Sat 12 Dec · exam Mon 14 Dec` */
  dates: (parts: readonly string[]): string => parts.join(' · '),
  due: (day: number, today: number): string => unbroken(`due ${dayName(day, today)}`),
  wasDue: (day: number, today: number): string => unbroken(`was due ${dayName(day, today)}`),
  counts: (day: number, today: number): string => unbroken(`still counts until ${dayName(day, today)}`),
  exam: (day: number, today: number): string => unbroken(`exam ${dayName(day, today)}`),
  see: 'See it',
  spokenSee: (name: string): string => `See it: ${name}`,

  /** What today's plan holds of it. */
  planned: (fresh: number, early: number): string =>
    `In today’s plan: ${list(
      [
        fresh > 0 ? plural(fresh, 'new card', 'new cards') : '',
        early > 0 ? `${plural(early, 'card', 'cards')} before ${early === 1 ? 'its' : 'their'} date` : '',
      ].filter((part) => part !== ''),
    )}.`,
  allMet: 'You have met all its cards. They come back on their dates.',
  someLeft: (fresh: number): string => `${plural(fresh, 'card', 'cards')} still to meet, none of them today.`,
  notInUse: 'Its deck is paused or put away, so no plan holds its cards.',

  short: {
    cards: (minutes: number, cards: MetCards, by: number, today: number): string =>
      `In ${spokenMinutes(minutes)} a day you will have met about ${about(cards)} of ${count(cards.of)} cards by ${onDay(by, today)}`,
    allCards: (minutes: number): string =>
      `; for all of them it takes about ${spokenMinutes(minutes)} a day.`,
    recall: (minutes: number, recall: number, by: number, today: number): string =>
      `In ${spokenMinutes(minutes)} a day expected recall comes to about ${percent(recall)} ${whichDay(by, today)}`,
    target: (target: number, minutes: number): string =>
      `; for ${percent(target)} it takes about ${spokenMinutes(minutes)} a day.`,
    tooFewDays: '. For more the days left are too few.',
    change: 'Change your minutes',
  },

  calendar: {
    due: (name: string, className: string): string => `Due: ${name} (${className})`,
    exam: (name: string, className: string): string => `Exam: ${name} (${className})`,
  },
} as const

/** `the end of today`, `tomorrow`, `Sat 12 Dec`. */
const onDay = (day: number, today: number): string =>
  day === today ? 'the end of today' : day === today + 1 ? 'tomorrow' : shortDay(day, today)

/** `today`, `tomorrow`, `on Sat 12 Dec`. */
const whichDay = (day: number, today: number): string =>
  day <= today + 1 ? dayName(day, today) : `on ${shortDay(day, today)}`
