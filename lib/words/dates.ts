import { count, dayName, minutes, percent, plural, shortDay, spokenMinutes } from './format'

const cards = (number: number): string => plural(number, 'card', 'cards')
const dates = (number: number): string => plural(number, 'date', 'dates')

/** Words about what works out dates, and about moving those there are. */
export const datesWords = {
  scheduler: {
    title: 'What works out your dates',
    legend: 'Dates and predictions come from',
    own: 'Spindle',
    ownHint:
      'Begins with what is known of memory in general and learns from each of your answers, so its dates become your own.',
    plain: 'Plain FSRS-6',
    plainHint:
      'The published formula with its usual parameters. It keeps to each card’s own answers and learns nothing about you.',
    explained:
      'Both predict every answer and both are logged, whichever you choose, and Spindle goes on learning. Your choice counts for answers from now on; choose again to go back.',
    compare: 'Which predicted your answers better',
    save: 'Save',
    saving: 'Saving',
    saved: 'Saved.',
    unsaved: 'Not saved yet.',
    problem: {
      'signed-out': 'You are signed out. Nothing was saved. Sign in again, then repeat this.',
      malformed: 'Choose one of these.',
      busy: 'Your answers are being taken in elsewhere. Nothing was saved. Try again in a moment.',
      unreachable: 'That didn’t work; the fault is ours. Nothing was saved. Try again in a moment.',
    },
  },

  /** The way to the page from where a choice is made. */
  open: 'Move the dates you already have?',

  title: 'The dates you have',
  titleOf: (deck: string): string => `The dates in ${deck}`,
  settings: 'Settings',
  breadcrumb: 'Where you are',
  loading: 'Working out the dates',
  by: {
    'value-function': (retention: number): string =>
      `Worked out by Spindle, for a recall target of ${percent(retention)}`,
    'fsrs-6': (retention: number): string =>
      `Worked out by plain FSRS-6, for a recall target of ${percent(retention)}`,
  },
  none: {
    title: 'No card waits for a date.',
    text: 'A card gets a date with its first answer. Those that are due today have theirs behind them.',
  },
  same: {
    title: (waiting: number): string =>
      waiting === 1 ? 'The date of your one card fits.' : `The dates of all ${count(waiting)} cards fit.`,
    text: 'Worked out anew, each would come on the day it has, or on one that serves it as well.',
  },
  headline: (moved: number, waiting: number): string =>
    `${count(moved)} of the ${cards(waiting)} that ${waiting === 1 ? 'waits' : 'wait'} for a date would get another.`,
  need: 'You need not move anything. Left as they are, all your cards come on the days you know, and each gets a date by your new choice with its next answer.',
  sooner: 'Sooner',
  later: 'Later',
  stay: 'On the same day',
  cards,
  spread: (spread: number): string =>
    `${cards(spread)} of these ${spread === 1 ? 'comes' : 'come'} some days after the day worked out for ${spread === 1 ? 'it' : 'them'}, the best remembered last, so that no day gets too full.`,
  keeps:
    'What is due today stays due, nothing new comes before tomorrow, and cards set aside or in decks put away keep their dates. A deck with an exam ahead keeps aiming at the exam.',
  plot: {
    headline: 'Reviews on each day of the next four weeks',
    fullest: (
      before: { day: number; minutes: number } | null,
      after: { day: number; minutes: number } | null,
      today: number,
    ): string => {
      const said = (most: { day: number; minutes: number } | null): string =>
        most === null ? 'none' : `${dayName(most.day, today)} with ${spokenMinutes(most.minutes)}`
      return `The fullest day ahead is now ${said(before)}, and would be ${said(after)}.`
    },
    before: 'Now',
    after: 'If you move them',
    day: 'Day',
    dayName,
    weekOf: (day: number, today: number): string => shortDay(day, today),
    minutes,
    spoken: (before: number, after: number): string =>
      `In these four weeks: ${spokenMinutes(before)} of reviews as the dates are now, ${spokenMinutes(after)} if you move them.`,
  },
  move: (number: number): string => `Move ${dates(number)}`,
  moving: (number: number): string => `Moving ${dates(number)}`,
  leave: 'Leave them',
  back: 'Back',
  moved: (number: number): string => `${dates(number)} moved.`,
  again: 'Look again',
  problem: {
    changed: 'Something has changed since you looked: an answer, a setting or the day. Nothing was moved.',
    'signed-out': 'You are signed out. Nothing was moved. Sign in again, then repeat this.',
    malformed: 'That didn’t work; the fault is ours. Nothing was moved. Look again in a moment.',
    'no-deck': 'This deck is no longer in use. Nothing was moved.',
    'no-learner': 'Your account is gone. Nothing was moved.',
    busy: 'Your answers are being taken in elsewhere. Nothing was moved. Try again in a moment.',
    unreachable: 'No answer came back. The dates moved all together or not at all: look again to see which.',
  },
  last: {
    title: 'Dates you moved',
    text: (number: number, when: string, until: string): string =>
      `${dates(number)} moved ${when}. That can be undone until ${until}; answers given since stay.`,
    at: (day: string, time: string): string => `${day} at ${time}`,
    undo: 'Undo',
    undoOf: (number: number): string => `Undo the move of ${dates(number)}`,
    undoing: 'Undoing it',
    undone: (number: number): string => `${dates(number)} put back.`,
    problem: {
      'signed-out': 'You are signed out. Nothing was undone. Sign in again, then repeat this.',
      'not-found': 'This can no longer be undone. Nothing was changed.',
      'already-undone': 'This was undone already.',
      busy: 'Your answers are being taken in elsewhere. Nothing was undone. Try again in a moment.',
      unreachable: 'That didn’t work; the fault is ours. Try again in a moment: it is never undone twice.',
    },
  },
} as const
