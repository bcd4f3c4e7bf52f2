import {
  count,
  dayName,
  list,
  longDay,
  minutes,
  plural,
  shortDay,
  spokenMinutes,
  timeText,
  zonePlace,
} from './format'

/** Most decks named in one line; the rest are counted. */
const NAMED_DECKS = 3

/** `12 answers`, `12 answers and 2 problems`. */
const practisedOf = (answers: number, problems: number): string =>
  list(
    [
      answers > 0 || problems === 0 ? plural(answers, 'answer', 'answers') : '',
      problems > 0 ? plural(problems, 'problem', 'problems') : '',
    ].filter((part) => part !== ''),
  )

function timely(hour: number): string {
  if (hour >= 4 && hour < 12) return 'Good morning'
  return hour >= 12 && hour < 18 ? 'Good afternoon' : 'Good evening'
}

/** Words of Today. */
export const today = {
  title: 'Today',

  /** By the hour of the learner's own clock, 0 … 23, and their name if they gave one. */
  greeting: (hour: number, name: string | null): string =>
    name === null ? timely(hour) : `${timely(hour)}, ${name}`,
  date: longDay,

  loading: 'Fetching today’s plan',

  plan: {
    title: 'Today’s plan',
    minutes: spokenMinutes,
    /** The bar, as it is heard: `14 minutes of cards to recall, 5 minutes of new cards`. */
    bar: (reviewMinutes: number, newMinutes: number, problemMinutes: number): string =>
      list(
        [
          reviewMinutes > 0 ? `${spokenMinutes(reviewMinutes)} of cards to recall` : '',
          newMinutes > 0 ? `${spokenMinutes(newMinutes)} of new cards` : '',
          problemMinutes > 0 ? `${spokenMinutes(problemMinutes)} of problems` : '',
        ].filter((part) => part !== ''),
      ),
    reviews: (cards: number): string => `${plural(cards, 'card', 'cards')} to recall`,
    fresh: (cards: number): string => plural(cards, 'new card', 'new cards'),
    problems: (problems: number): string => `${plural(problems, 'problem', 'problems')}, step by step`,
    /** `What comes next, and why: your skills` */
    problemsNote: 'What comes next, and why:',
    skills: 'your skills',
    /** `World capitals.`, `World capitals, Spanish B1. Mixed.` */
    decks: (names: readonly string[]): string => {
      const named = names.slice(0, NAMED_DECKS).join(', ')
      const more = names.length - NAMED_DECKS
      const all = more > 0 ? `${named} and ${plural(more, 'more deck', 'more decks')}` : named
      if (names.length === 0) return ''
      return names.length > 1 ? `${all}. Mixed.` : `${all}.`
    },
    /** Why a plan has no new cards, though some wait. */
    newCardsWait:
      'New cards wait: more of the cards due this week would be missed than you aim for. They come again by themselves once those are practised.',
    takeNewAnyway: 'Take some anyway',
    /** New cards that were wished for and find no time. */
    newWithoutTime: (cards: number): string =>
      `${plural(cards, 'new card finds', 'new cards find')} no time today beside what is due.`,
    makeRoom: 'What would make room',
    rowMinutes: minutes,
    start: (value: number): string => `Start, ${minutes(value)}`,
    spokenStart: (value: number): string => `Start, ${spokenMinutes(value)}`,
    shorter: 'Make it shorter',
    spokenShorter: (value: number): string => `Make it shorter: ${spokenMinutes(value)}`,
  },

  /** What has been done already in this study day. */
  practised: (practisedMinutes: number, answers: number, problems: number): string =>
    `Practised today: ${spokenMinutes(practisedMinutes)}, ${practisedOf(answers, problems)}.`,

  done: {
    title: 'The day is done.',
    text: (practisedMinutes: number, answers: number, problems: number): string =>
      `${capitalised(spokenMinutes(practisedMinutes))} of practice, ${practisedOf(answers, problems)}. The rest can wait until tomorrow.`,
    more: (value: number): string => `Practise ${spokenMinutes(value)} more`,
  },

  /** After the quitting time. */
  over: {
    text: 'Your quitting time has come. The rest can wait until tomorrow.',
    anyway: 'Study anyway',
    tonight: 'One problem for the night',
  },

  begin: {
    title: 'Hard to begin?',
    text: (value: number): string =>
      `Sit down for ${spokenMinutes(value)} of work on one thing. No finishing line.`,
    anyLength: 'Sit down for a short stretch of work on one thing. No finishing line.',
    dread: 'How much do you dread it?',
    dreadNote: '5 is a lot',
    minutes: 'How many minutes?',
    start: 'Start a block',
    /** What starting has been like: the last block, and how often one was lighter than expected. */
    soFar: (dread: number, felt: number, better: number, blocks: number): string =>
      felt < dread
        ? `You expected ${dread}, it was ${felt}; it has been lighter than expected ${count(better)} of ${count(blocks)} times.`
        : `Last time you expected ${dread} and it was ${felt}; it has been lighter than expected ${count(better)} of ${count(blocks)} times.`,
  },

  nothingDue: {
    title: 'Nothing needs recalling right now.',
    next: (day: number, todayNumber: number): string => {
      const when = dayName(day, todayNumber)
      return `The next card is due ${day <= todayNumber + 1 ? when : `on ${when}`}.`
    },
    noneScheduled: 'No card has a date yet.',
    allAside: 'All your cards are set aside. You can take them back in their deck.',
    takeNew: 'Take new cards anyway',
    seeDecks: 'See your decks',
  },

  welcomeBack: {
    title: (value: number): string =>
      `Welcome back. Here ${value === 1 ? 'is' : 'are'} ${spokenMinutes(value)}.`,
    text: 'Some cards will have slipped while you were away; that is what memory does. We start with those due first and stop when the minutes are over.',
  },

  first: {
    title: 'Choose a first deck',
    text: 'One press and it is yours to change. Its first cards are ready at once.',
    take: 'Take this deck',
    spokenTake: (name: string): string => `Take this deck: ${name}`,
    taking: 'Taking it',
    taken: (name: string): string => `${name} is among your decks.`,
    notes: (notes: number): string => plural(notes, 'note', 'notes'),
    licence: (licence: string): string => `Licence: ${licence}`,
    ownTitle: 'Or bring your own',
    ownText: 'A file of questions and answers, or a deck you write yourself.',
    importFile: 'Import a file',
    makeDeck: 'Make a deck',
    unknown: 'This deck is no longer offered. Nothing was added. Load the page again to see what is.',
  },

  empty: {
    title: 'Your decks have no cards yet.',
    text: 'Write a card, or bring in a file of them.',
    seeDecks: 'See your decks',
    importFile: 'Import a file',
  },

  week: {
    title: 'The next seven days',
    today: 'today',
    /** The plot in a sentence, before it is looked at. */
    fullest: (day: number, todayNumber: number, value: number): string => {
      const when =
        day === todayNumber ? 'Today' : day === todayNumber + 1 ? 'Tomorrow' : shortDay(day, todayNumber)
      return `${when} asks most of you, about ${spokenMinutes(value)}.`
    },
    /** For when several days share the most. */
    noneMore: (value: number): string => `No day asks more than about ${spokenMinutes(value)}.`,
    quiet: 'Nothing is due on these days yet.',
    /** The plot as a screen reader hears it. */
    plot: (values: readonly number[]): string =>
      `Minutes expected on the next seven days: ${values.map((value) => count(value)).join(', ')}`,
    day: 'Day',
    minutes: 'Minutes',
    dayName: (day: number, todayNumber: number): string => capitalised(dayName(day, todayNumber)),
  },

  unsent: {
    title: (answers: number): string =>
      answers === 1
        ? '1 answer on this device is still to be sent.'
        : `${count(answers)} answers on this device are still to be sent.`,
    text: 'They are safe here, and go out by themselves as soon as there is a connection.',
  },

  travel: {
    text: (deviceZone: string, studyZone: string, dayStart: number): string =>
      `This device is on ${zonePlace(deviceZone)} time. Your study day still begins at ${timeText(dayStart)} in ${zonePlace(studyZone)}.`,
    move: (deviceZone: string): string => `Move it to ${zonePlace(deviceZone)}`,
    moving: 'Moving it',
    notNow: 'Not now',
    moved: (deviceZone: string, dayStart: number): string =>
      `Your study day now begins at ${timeText(dayStart)} in ${zonePlace(deviceZone)}.`,
    unknownZone: 'We don’t know this time zone. Your study day stays where it was.',
  },
} as const

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
