/**
 * How dates, times of day and numbers are written. The words are English in all of them: there is one catalogue.
 */
export const WRITINGS = ['en-GB', 'en-US', 'de', 'fr', 'es', 'iso'] as const

export type WritingName = (typeof WRITINGS)[number]

/** The parts of a date: names in English, figures without leading zeros. */
export interface DateParts {
  readonly weekday: string
  readonly day: string
  /** Its name. */
  readonly month: string
  /** 1 … 12. */
  readonly monthNumber: string
  /** Empty where it goes without saying. */
  readonly year: string
}

/** One way of writing them. */
export interface Writing {
  readonly decimal: string
  readonly group: string
  /** Between a number and its percent sign. */
  readonly percent: string
  readonly has12Hours: boolean
  /** In a line: `Mon 14 Dec`. */
  readonly shortDate: (parts: DateParts) => string
  /** In a heading, without its year: `Monday 14 December`. */
  readonly longDate: (parts: DateParts) => string
}

const NO_BREAK = '\u00a0'
const NARROW = '\u202f'

const two = (figure: string): string => figure.padStart(2, '0')
const dayFirst = ({ weekday, day, month }: DateParts): string => `${weekday} ${day} ${month}`
const withSlashes = ({ weekday, day, monthNumber, year }: DateParts): string =>
  `${weekday} ${[two(day), two(monthNumber), year].filter((part) => part !== '').join('/')}`
const isoDate = ({ weekday, day, monthNumber, year }: DateParts): string =>
  `${weekday} ${[year, two(monthNumber), two(day)].filter((part) => part !== '').join('-')}`

const ENGLISH = { decimal: '.', group: ',', percent: '', has12Hours: false } as const
const CONTINENTAL = { decimal: ',', percent: NO_BREAK, has12Hours: false } as const

const WAYS: Readonly<Record<WritingName, Writing>> = {
  'en-GB': {
    ...ENGLISH,
    shortDate: (parts) => (parts.year === '' ? dayFirst(parts) : `${dayFirst(parts)} ${parts.year}`),
    longDate: dayFirst,
  },
  'en-US': {
    ...ENGLISH,
    has12Hours: true,
    shortDate: ({ weekday, day, month, year }) =>
      `${weekday}, ${month} ${day}${year === '' ? '' : `, ${year}`}`,
    longDate: ({ weekday, day, month }) => `${weekday}, ${month} ${day}`,
  },
  de: {
    ...CONTINENTAL,
    group: '.',
    shortDate: ({ weekday, day, monthNumber, year }) => `${weekday} ${day}.${monthNumber}.${year}`,
    longDate: ({ weekday, day, month }) => `${weekday}, ${day}. ${month}`,
  },
  fr: { ...CONTINENTAL, group: NARROW, shortDate: withSlashes, longDate: dayFirst },
  es: { ...CONTINENTAL, group: '.', shortDate: withSlashes, longDate: dayFirst },
  iso: { ...ENGLISH, group: NARROW, shortDate: isoDate, longDate: dayFirst },
}

/** The cookie a browser says it with. */
export const WRITING_COOKIE = 'writing'

/** Where whoever runs this says how they want things written: the server of its request, a page of itself. */
export const WRITING_KEY = 'writing'

/** Reads the name of a way of writing; anything else counts as the usual one. */
export const parseWriting = (name: string | undefined): WritingName =>
  WRITINGS.find((known) => known === name) ?? 'en-GB'

/** Set while an example of another way is written, which takes no time in between. */
let shown: WritingName | null = null

/** Writes something in a way that is not the one of this request or page: an example of it. */
export function inWriting<Text>(name: WritingName, write: () => Text): Text {
  const before = shown
  shown = name
  try {
    return write()
  } finally {
    shown = before
  }
}

/** The way things are written here: that of the request on a server, of the page in a browser, else the usual one. */
export function writingHere(): Writing {
  if (shown !== null) return WAYS[shown]
  const here = (globalThis as { readonly [key: symbol]: (() => string | undefined) | undefined })[
    Symbol.for(`spindle.${WRITING_KEY}`)
  ]
  return WAYS[parseWriting(here?.())]
}

/** Which sign decimals have in a way of writing, as it is suggested for what a learner types. */
export const decimalSignOf = (name: WritingName): 'point' | 'comma' =>
  WAYS[name].decimal === ',' ? 'comma' : 'point'
