import {
  count,
  list,
  minutes,
  percent,
  plural,
  roughCount,
  roughly,
  shortDay,
  spokenMinutes,
  tenths,
} from './format'

const NO_BREAK_SPACE = '\u00a0'
const SHORT_MINUTES = 10

/** Words of the page that looks at what other choices would bring. */
export const whatIf = {
  title: 'What if',
  lead: 'What other choices would bring, worked out from your own answers.',
  loading: 'Fetching your cards',
  open: 'What if you had more minutes?',
  breadcrumb: 'Where you are',

  none: {
    title: 'Nothing to look ahead from yet.',
    text: 'Answer some cards first. Then this page shows what more minutes, fewer new cards or another recall target would bring.',
    decks: 'See your decks',
  },

  until: {
    label: 'Until',
    hint: 'The day that counts, such as that of an exam.',
    problem: 'Choose a day after today and within a year.',
  },

  futures: {
    title: 'Some futures',
    what: 'If you choose',
    minutes: 'Minutes a day',
    met: 'New cards met',
    recalled: 'Recalled at the end',
    left: 'No time for',
    leftFolded: (cards: string): string => `No time for ${cards}`,
    'as-now': 'As now',
    'more-minutes': (value: number): string => `${minutes(value)} a day`,
    'fewer-new': (value: number): string => `${plural(value, 'new card', 'new cards')} a day`,
    aim: (retention: number): string => `A recall target of ${percent(retention)}`,
    figure: roughCount,
    /** Short days differ by less than a minute: `2.4 min`. */
    minutesFigure: (value: number): string =>
      value < SHORT_MINUTES ? `${tenths(value)}${NO_BREAK_SPACE}min` : minutes(value),
    working: 'Working them out',
    allMet: 'All your new cards would be met by then. With more of them, more minutes would bring more.',
    failed: 'These could not be worked out on this device. Load the page again.',
    explained:
      'Recalled at the end: of all cards you will have met, how many you would recall if all were asked that day. No time for: cards whose day has come and that your minutes do not hold. Expected figures, no promise: they take it that you practise every day, remember as you have so far, and spend all the minutes on cards.',
  },

  own: {
    title: 'Try your own',
    minutesPerDay: 'Minutes a day',
    newPerDay: 'New cards a day',
    retention: 'Recall target',
    minutes: (value: number): string => minutes(value),
    cards: (value: number): string => count(value),
    percent,
    same: 'This is how you practise now.',
    /** What a choice would bring beside the one that stands. */
    difference: (
      by: { minutes: number; met: number; recalled: number },
      until: number,
      today: number,
    ): string => {
      const more = (value: number, what: string): string | null => {
        const about = roughly(value)
        if (about === 0) return null
        return `about ${count(Math.abs(about))} ${about > 0 ? 'more' : 'fewer'} ${what}`
      }
      const gains = [more(by.met, 'new cards met'), more(by.recalled, 'cards recalled at the end')]
      const said = gains.filter((gain) => gain !== null)
      const cost = Math.round(by.minutes)
      const price =
        cost === 0
          ? 'for about the same minutes a day'
          : `for about ${spokenMinutes(Math.abs(cost))} ${cost > 0 ? 'more' : 'less'} a day`
      const brings = said.length === 0 ? 'about the same cards met and recalled' : list(said)
      return `By ${shortDay(until, today)}: ${brings}, ${price}.`
    },
    use: 'Use this from now on',
    using: 'Saving',
    used: 'Saved. Dates that cards have already stay as they are.',
    undone: 'Put back as it was.',
    problem: {
      'signed-out': 'You are signed out. Nothing was saved. Sign in again, then repeat this.',
      invalid: 'That couldn’t be saved. Choose other values and try again.',
      unreachable: 'That didn’t work; the fault is ours. Nothing was saved. Try again in a moment.',
    },
  },
} as const
