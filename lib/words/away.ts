import {
  count,
  dayName,
  minutes,
  plural,
  roughCount,
  roughly,
  shortDay,
  spokenMinutes,
  tenths,
} from './format'

const NO_BREAK_SPACE = '\u00a0'
const SHORT_MINUTES = 10

interface Days {
  readonly from: number
  readonly until: number
}

interface Price {
  readonly due: number
  readonly minutesMore: number
  readonly daysBefore: number
  readonly daysAfter: number | null
}

/** Words of planned breaks and easy days. */
export const away = {
  title: 'Going away',
  lead: 'Plan a break, and see what it costs before you go.',
  loading: 'Fetching your cards',
  open: 'Going away?',
  /** On Today, ahead of one: `Away from Mon 14 Dec to Fri 18 Dec.` */
  planned: (away: Days, today: number): string => `Away ${span(away, today)}.`,
  change: 'Change it',

  form: {
    title: 'Your break',
    none: 'No break is planned.',
    planned: (away: Days, today: number): string => `You are away ${span(away, today)}.`,
    underWay: (until: number, today: number): string => `You are away until ${lastDay(until, today)}.`,
    from: 'First day away',
    until: 'Last day away',
    keep: 'Plan this break',
    change: 'Change the break',
    keeping: 'Saving',
    cancel: 'Cancel the break',
    ending: 'Ending it',
    kept: (away: Days, today: number): string => `You are away ${span(away, today)}.`,
    cancelled: 'The break is cancelled. Dates of cards stay as they are.',
    undone: 'Put back as it was.',
    explained:
      'On the ten days before it, cards that would slip while you are away come early, within your minutes. While you are away nothing is asked and no reminder comes. Afterwards what is due is taken within your minutes, what was due first before the rest.',
    problem: {
      from: 'Choose today or a day after it, within a year.',
      until: 'Choose the first day away or a day after it.',
      long: 'A break is at most 180 days long.',
    },
  },

  price: {
    title: 'What it costs',
    what: 'What',
    expected: 'Expected',
    working: 'Working it out',
    noDates: 'Choose both days, and this says what the break costs.',
    nothing: 'Answer some cards first. Then this says what a break costs.',
    failed: 'This could not be worked out on this device. Load the page again.',
    sentence: ({ due, minutesMore, daysBefore, daysAfter }: Price): string =>
      [dueSentence(due), beforeSentence(minutesMore, daysBefore), afterSentence(daysAfter)].join(' '),
    due: 'Cards that fall due while you are away',
    minutesMore: (days: number | null): string =>
      days === null || days === 0
        ? 'Minutes more a day before it'
        : `Minutes more a day, ${plural(days, 'day', 'days')} before it`,
    after: 'Until all is caught up with',
    recalled: (met: number | null): string =>
      met === null ? 'Recalled when you are back' : `Recalled when you are back, of ${roughCount(met)}`,
    recalledOtherwise: 'The same, if none came early',
    cards: roughCount,
    minutesFigure: (value: number): string =>
      value < SHORT_MINUTES ? `${tenths(value)}${NO_BREAK_SPACE}min` : minutes(value),
    daysAfter: (days: number | null): string =>
      days === null ? 'Over two months' : days === 0 ? 'At once' : plural(days, 'day', 'days'),
    explained:
      'Expected figures, no promise: they take it that you practise on the other days and remember as you have so far.',
  },

  /** Today, while away. */
  now: {
    title: (until: number, today: number): string => `Away until ${lastDay(until, today)}.`,
    text: 'Nothing is asked of you until then. What falls due waits, and is taken within your minutes when you are back.',
    back: 'I’m back',
    ending: 'Ending the break',
    ended: 'The break is over.',
    anyway: (value: number): string => `Practise ${spokenMinutes(value)} anyway`,
  },

  /** Today, on a weekday without minutes. */
  dayOff: {
    title: 'A day off.',
    text: 'This weekday is one of your easy days. What falls due waits until tomorrow.',
    change: 'Your easy days',
  },

  problem: {
    'signed-out': 'You are signed out. Nothing was changed. Sign in again, then repeat this.',
    malformed: 'Choose a first and a last day, at most 180 days apart.',
    dates: 'Choose a break that is not over and begins within a year.',
    unreachable: 'That didn’t work; the fault is ours. Nothing was changed. Try again in a moment.',
  },

  easyDays: {
    title: 'Easy days',
    explained:
      'What each weekday has of your minutes. Cards answered from now on keep off easy days wherever another day serves them as well; dates already set stay.',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    usual: 'Usual',
    half: 'Half',
    none: 'None',
    save: 'Save',
    saving: 'Saving',
    saved: 'Saved.',
    unsaved: 'Not saved yet.',
    problem: {
      'signed-out': 'You are signed out. Nothing was saved. Sign in again, then repeat this.',
      malformed: 'Choose one for each weekday.',
      busy: 'Your answers are being taken in elsewhere. Nothing was saved. Try again in a moment.',
      unreachable: 'That didn’t work; the fault is ours. Nothing was saved. Try again in a moment.',
    },
  },
} as const

/** `from Mon 14 Dec to Fri 18 Dec`, `on Mon 14 Dec`. */
function span({ from, until }: Days, today: number): string {
  if (from === until) {
    const only = dayName(from, today)
    return only === 'today' || only === 'tomorrow' ? only : `on ${only}`
  }
  return `from ${dayName(from, today)} to ${shortDay(until, today)}`
}

/** `Fri 18 Dec`, `tomorrow`; of today its end. */
const lastDay = (until: number, today: number): string =>
  until === today ? 'the end of today' : dayName(until, today)

function dueSentence(due: number): string {
  const about = roughly(due)
  return about === 0
    ? 'Hardly any card falls due while you are away.'
    : `About ${plural(about, 'card falls', 'cards fall')} due while you are away.`
}

function beforeSentence(minutesMore: number, days: number): string {
  if (days === 0) return 'It begins today, so none of them comes early.'
  if (minutesMore < 0.1) return 'Hardly any of them comes early.'
  const cost = minutesMore < 1 ? 'less than a minute' : `about ${spokenMinutes(minutesMore)}`
  return `Some of them come early, for ${cost} more a day on the ${days === 1 ? 'day' : `${count(days)} days`} before it.`
}

function afterSentence(days: number | null): string {
  if (days === null) return 'What is left takes more than two months to catch up with in your minutes.'
  if (days === 0) return 'Nothing is left to catch up with.'
  return `You catch up with what is left ${days === 1 ? 'on the day you are back' : `within ${count(days)} days of being back`}.`
}
