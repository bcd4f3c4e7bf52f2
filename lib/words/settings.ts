import { count, percent, percentage, spokenMinutes, wholePercent } from './format'

/** Words of the settings page. */
export const settings = {
  title: 'Settings',
  loading: 'Fetching your settings',

  /** The way to the parts of the page. */
  parts: 'Parts of the settings',

  you: {
    title: 'You',
    name: 'Name',
    nameHint: 'What Today calls you. It can stay empty.',
  },
  writing: {
    title: 'Language, dates and numbers',
    language: 'Language',
    languageHint: 'Spindle speaks English only so far.',
    label: 'Dates, times and numbers are written',
    hint: 'The words stay English.',
    names: {
      'en-GB': 'British',
      'en-US': 'American',
      de: 'German',
      fr: 'French',
      es: 'Spanish',
      iso: 'By ISO 8601',
    },
    /** `British: Mon 14 Dec 2026, 21:30, 1,234.5` */
    option: (name: string, example: string): string => `${name}: ${example}`,
    example: (date: string, time: string, number: string): string => `${date}, ${time}, ${number}`,
  },
  day: {
    title: 'Your day',
    start: 'A study day begins at',
    startHint: 'What you study before this hour belongs to the day before. Choose one at which you sleep.',
    changeHint:
      'When you change the zone or the hour, no card gets another date. The day you are in goes on until the next begins, or ends early; none is counted twice.',
  },
  cards: 'Cards and problems',
  prediction: 'Prediction and surprise',
  device: 'This device',
  account: {
    title: 'Account',
    text: 'Your address, your password and where you are signed in.',
    link: 'Devices that are signed in',
  },

  minutes: {
    label: 'Minutes a day',
    hint: 'A sitting ends when these are used. More is always one press away.',
  },
  fresh: {
    label: 'New cards a day',
    hint: 'A wish within the minutes: what is due comes along with them, and takes its share.',
  },
  retention: {
    label: 'Recall target',
    value: percent,
    spokenValue: (value: number): string => `${percentage(value)} percent`,
    /** What the target means, from the target itself: of cards asked at 90%, one in ten is missed. */
    meaning: (value: number): string =>
      `Cards come back when you are ${percent(value)} likely to recall them, on average, so about ${missedShare(value)} will be missed.`,
    trade: 'Higher: fewer misses, more reviews. Lower: more new cards fit into the same minutes.',
    /** What the target costs with the cards that were answered so far. */
    price: (value: number): string =>
      value < 1
        ? 'With the cards you know so far: under a minute of reviews a day.'
        : `With the cards you know so far: about ${spokenMinutes(value)} of reviews a day.`,
    hint: 'Dates already set stay. Each card takes the new target with its next answer.',
  },
  zone: {
    label: 'Time zone',
    hint: 'Your days begin and end by the clock here.',
    here: (zone: string): string => `Use this device’s zone, ${zone}`,
  },
  own: {
    legend: 'Your own prediction',
    never: 'Never asked',
    neverHint: 'The answer is one press away.',
    sometimes: 'Sometimes asked',
    sometimesHint: 'About one card in five, where your prediction and ours are likeliest to differ.',
    always: 'Always asked',
    alwaysHint: 'Before every answer. Space skips it.',
  },
  surprise: {
    legend: 'Large surprises',
    hint: 'A surprise this large stays on the screen until you press Space. Smaller ones don’t stop the flow.',
    always: 'Every surprise stays',
    never: 'None stays',
    points: (value: number): string => `${count(value)} points or more`,
  },
  shortcuts: {
    label: 'Single-key shortcuts',
    hint: 'Digits and letters while you study or focus, N for a new card in a deck. They rest while you type.',
  },

  problems: {
    share: 'Problems among your cards',
    shareHint:
      'Their part of the day’s minutes when cards fill the rest. Minutes that the cards leave go to problems too. A sitting of one deck has its cards alone.',
    shareOf: (percentage: number): string => {
      if (percentage === 0) return 'Cards only'
      if (percentage === 100) return 'Problems only'
      return percentage === 50 ? 'Half and half' : `${wholePercent(percentage)} problems`
    },
    decimals: 'Decimals are written',
    point: 'With a point',
    pointHint: '3.5',
    comma: 'With a comma',
    commaHint: '3,5',
  },

  focus: {
    title: 'Focus blocks and the end of the day',
    records: {
      label: 'Keep dread records',
      hint: 'How much you dread a block before it, and how it was after. Only you see them.',
      on: 'Dread records are on.',
      off: 'Dread records are off. Those kept so far stay until you delete them.',
      delete: 'Delete dread records',
      deleteTitle: 'Delete your dread records?',
      deleteText:
        'Every rating before and after a block will be gone, and with it what we learned about how starting feels to you. The blocks themselves and the thoughts you noted stay.',
      deleteConfirm: 'Delete the records',
      deleting: 'Deleting',
      deleted: 'The records are deleted.',
      keep: 'Keep them',
    },
    quitting: {
      label: 'Quitting time',
      hint: 'The course Learning How to Learn advises setting an end to the day. After it Today says that the day is done; what you are in the middle of is finished.',
      set: 'Set the time',
      setting: 'Setting it',
      remove: 'Switch it off',
      isSet: (time: string): string => `Your day ends at ${time}.`,
      isOff: 'Off: your day doesn’t end by itself.',
      problem: 'Choose a time of day. It can’t be the one at which your study day begins.',
    },
  },

  save: 'Save',
  saving: 'Saving',
  saved: 'Saved.',
  unsaved: 'Not saved yet.',

  problem: {
    minutes: (least: number, most: number): string =>
      `Use a whole number of minutes between ${count(least)} and ${count(most)}.`,
    fresh: (least: number, most: number): string =>
      `Use a whole number of cards between ${count(least)} and ${count(most)}.`,
    retention: 'The target is between 70% and 97%.',
    zone: 'Choose a time zone from the list.',
    name: (most: number): string => `Use one line of at most ${count(most)} characters.`,
    dayStart: 'Choose an hour from the list. It can’t be your quitting time.',
    choice: 'Choose one of these.',
    signedOut: 'You are signed out. Nothing was saved. Sign in again, then repeat this.',
    failed: 'That didn’t work; the fault is ours. Nothing was saved. Try again in a moment.',
  },
} as const

const FEW = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const

/** The share that is missed, in small whole numbers: `one in ten`, `three in ten`, `one in 33`. */
function missedShare(target: number): string {
  const missed = 100 - percentage(target)
  if (missed >= 18) return `${FEW[Math.round(missed / 10)] ?? ''} in ten`
  const one = Math.round(100 / missed)
  return `one in ${FEW[one] ?? count(one)}`
}
