import { count, dayName, minutes, percent, plural, spokenMinutes } from './format'

/** `tomorrow`, or `on Mon 14 Dec`. */
const onDay = (day: number, today: number): string => {
  const name = dayName(day, today)
  return name === 'tomorrow' || name === 'today' ? name : `on ${name}`
}

const answers = (value: number): string => plural(value, 'answer', 'answers')

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Words of a sitting. */
export const study = {
  title: 'Study',

  bar: {
    end: 'End sitting',
    place: (number: number, total: number): string => `${count(number)} of ${count(total)}`,
    left: (seconds: number): string =>
      seconds < 45 ? 'under a minute left' : `about ${minutes(seconds / 60)} left`,
    spoken: (number: number, total: number, seconds: number): string =>
      `Answer ${count(number)} of ${count(total)}, ${
        seconds < 45 ? 'under a minute left' : `about ${spokenMinutes(seconds / 60)} left`
      }`,
    /** The last answer's surprise when it did not stop the flow. */
    last: (predicted: number, recalled: boolean): string =>
      `Predicted ${percent(predicted)}, ${recalled ? 'recalled' : 'missed'}`,
    /** A card never seen has none. */
    lastUnpredicted: (recalled: boolean): string =>
      recalled ? 'First answer: recalled' : 'First answer: missed',
  },

  question: {
    writeLabel: 'Your answer, if you like to write it',
    write: 'Say it to yourself, or write it here',
    typeLabel: 'Your answer',
    type: 'Type your answer',
    show: 'Show answer',
    hint: 'Hint',
    /** Beside the deck's name. */
    again: 'once more',
    never: 'new to you',
  },

  own: {
    legend: 'Will you recall it?',
    /** From least to most likely. */
    segments: ['No', 'Unlikely', 'Even', 'Likely', 'Sure'],
  },

  answer: {
    region: 'Answer',
    wrote: 'You wrote',
    metaphor: 'What is it like?',
    source: 'Source',
    typed: 'You typed',
    nothingTyped: 'You typed nothing.',
    /** What a comparison suggests; the grade stays the learner's own. */
    match: 'As expected.',
    differs: 'It differs where marked. How it went is for you to say.',
    /** A stretch of a comparison, as it is heard. */
    missing: (text: string): string => ` missing: ${text} `,
    extra: (text: string): string => ` not in the answer: ${text} `,
  },

  /** Under the grades: when the card would come back. */
  next: {
    inMinutes: (value: number): string => `in about ${minutes(value)}`,
    spokenInMinutes: (value: number): string => `in about ${spokenMinutes(value)}`,
    thisSitting: 'later in this sitting',
    onDay: dayName,
  },

  surprise: {
    /** A confident miss that the learner was sure of too. */
    bothSure: (back: string): string =>
      `You were sure, and so were we. Errors made with confidence are often the easiest to correct once seen. ${back}, and one miss won’t undo the rest of its history.`,
    weWereSure: (back: string): string =>
      `We were sure of this one. ${back}, and one miss won’t undo the rest of its history.`,
    less: (back: string): string => `Less well than predicted. ${back}.`,
    aLittleLess: (back: string): string => `A little less well than predicted. ${back}.`,
    muchBetter: (back: string): string => `Much better than predicted. ${back}.`,
    better: (back: string): string => `Better than predicted. ${back}.`,
    aLittleBetter: (back: string): string => `A little better than predicted. ${back}.`,
    asPredicted: (back: string): string => `As predicted. ${back}.`,
    backInMinutes: (value: number): string => `It comes back in about ${spokenMinutes(value)}`,
    backThisSitting: 'It comes back later in this sitting',
    backOn: (day: number, today: number): string => `It comes back ${onDay(day, today)}`,
    next: 'Next card',
    finish: 'See how it went',
  },

  leech: {
    text: (lapses: number, reps: number): string =>
      `You missed this card on ${count(lapses)} of the ${plural(reps, 'day', 'days')} it was asked.`,
    rewrite: 'Rewrite it',
    split: 'Make several of it',
    newTab: ', in a new tab',
    setAside: 'Set it aside',
    dismiss: 'Not now',
  },

  why: {
    open: 'Why now?',
    title: 'Why this card now?',
    loading: 'Fetching the reasons',
    notLoaded:
      'The reasons couldn’t be fetched. Nothing else is lost: load the page again when you are online.',
  },

  act: {
    more: 'More',
    moreNotLoaded:
      'This menu couldn’t be fetched. Nothing else is lost: load the page again when you are online.',
    park: 'Park it',
    parked: 'Parked. It is back tomorrow.',
    stuck: 'I’m stuck',
    setAside: 'Set it aside',
    setAsideNote: 'out of your sittings until you put it back',
    wasSetAside: 'Set aside. You can put it back in its deck.',
    edit: 'Edit card',
    undo: 'Undo',
    undone: 'Taken back.',
    keys: 'Keys',
  },

  keys: {
    title: 'Keys',
    off: 'Keys of one letter are switched off in your settings.',
    key: 'Key',
    does: 'What it does',
    rows: {
      show: 'Show the answer; go on after a surprise',
      own: 'Your own prediction, when asked',
      grade: 'Missed, hard, good, easy',
      hint: 'Show the hint',
      why: 'Why this card now',
      park: 'Park it: back tomorrow',
      aside: 'Set it aside',
      stuck: 'I’m stuck: say where, and take a break',
      edit: 'Edit the card',
      undo: 'Take the last thing back',
      end: 'End the sitting',
      keys: 'This list',
      type: 'While typing an answer: show the right one',
    },
  },

  edit: {
    title: 'Edit card',
    offline: 'Changing a card needs a connection. Your answers are safe; try again when you are back online.',
    loading: 'Fetching the card',
    save: 'Save card',
    saving: 'Saving',
    saved: 'Card saved.',
    gone: 'This card has been deleted. Your answers to it are safe.',
    signedOut: 'You are signed out, so the card can’t be changed now. Your answers are kept on this device.',
  },

  state: {
    loading: 'Fetching your cards',

    nothingDue: {
      title: 'Nothing needs recalling right now.',
      next: (day: number, today: number): string => `The next card is due ${onDay(day, today)}.`,
      none: 'No card has a date yet.',
      back: 'Back to today',
      takeNew: 'Take new cards anyway',
    },
    minutesUsed: {
      title: 'Today’s minutes are used.',
      text: 'What is left can wait until tomorrow.',
      more: (value: number): string => `Practise ${spokenMinutes(value)} more`,
    },
    noConnection: {
      title: 'There is no connection, and no sitting is kept on this device.',
      text: (unsent: number): string =>
        unsent > 0
          ? `${capitalised(answers(unsent))} from before ${unsent === 1 ? 'is' : 'are'} saved here and will be sent later.`
          : 'Open one while you are online, and it goes on without a connection from then on.',
    },
    failed: {
      title: 'Your cards didn’t load.',
      text: 'The fault is ours. Your earlier answers are safe.',
    },
    outdated: {
      title: 'Spindle has been updated.',
      text: 'Load the page again to go on. Your earlier answers are safe.',
      reload: 'Load again',
    },
    noStorage: {
      title: 'This browser keeps nothing on this device.',
      text: 'Answers are written down here before they are sent, so that none is lost. Leave the private window, or allow this site to keep data, and try again.',
    },
    unknownDeck: {
      title: 'There is no such deck to practise.',
      text: 'It may have been archived.',
      decks: 'See your decks',
    },
    signedOut: {
      title: 'You are signed out.',
      text: (unsent: number): string =>
        unsent > 0
          ? `${capitalised(answers(unsent))} ${unsent === 1 ? 'is' : 'are'} kept on this device. Sign in to send ${unsent === 1 ? 'it' : 'them'}.`
          : 'Sign in to practise.',
      signIn: 'Sign in',
    },
    elsewhere: {
      title: 'This sitting is open in another tab.',
      text: 'It goes on where you left it.',
      here: 'Go on here',
    },
    welcome: {
      title: (value: number): string => `Welcome back. Here are ${spokenMinutes(value)}.`,
      text: 'Some cards will have slipped while you were away; that is what memory does. We start with those due first and stop when the minutes are over.',
      start: (value: number): string => `Start, ${minutes(value)}`,
      spokenStart: (value: number): string => `Start, ${spokenMinutes(value)}`,
      shorter: 'Make it shorter',
    },
  },

  callout: {
    offline: (unsent: number): string =>
      unsent === 0
        ? 'No connection. Keep going: your answers are saved on this device and will be sent later.'
        : `No connection. Keep going: ${answers(unsent)} ${unsent === 1 ? 'is' : 'are'} saved on this device and will be sent later.`,
    unavailable: (unsent: number): string =>
      `The server can’t take your answers right now. Keep going: ${answers(unsent)} ${unsent === 1 ? 'is' : 'are'} saved on this device and will be sent later.`,
    signedOut: (unsent: number): string =>
      `You are signed out. ${capitalised(answers(unsent))} ${unsent === 1 ? 'is' : 'are'} kept on this device; sign in to send ${unsent === 1 ? 'it' : 'them'}.`,
    otherLearner: (unsent: number): string =>
      `Somebody else is signed in on this device now. ${capitalised(answers(unsent))} ${unsent === 1 ? 'is' : 'are'} kept for you, and sent when you sign in again.`,
    refused: (untold: number): string =>
      untold === 1
        ? 'The server could not take one answer, so it doesn’t count. Most often its card no longer exists.'
        : `The server could not take ${answers(untold)}, so they don’t count. Most often their cards no longer exist.`,
    refusedClose: 'Close',
    notSaved:
      'That answer couldn’t be saved on this device, so it doesn’t count yet. Earlier ones are safe. Make some room, then give it again.',
    signIn: 'Sign in',
  },

  failedCard: {
    title: 'This card didn’t load.',
    text: 'The fault is ours. Your earlier answers are safe.',
    skip: 'Skip to the next card',
  },
} as const
