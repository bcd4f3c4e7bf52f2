import { focusClock } from './focus-clock'
import { count, decimal, plural, spokenMinutes, tenths } from './format'

const FEW: Readonly<Record<number, string>> = { 5: 'five', 20: 'twenty' }

/** `five minutes`, `twenty minutes`. */
const breakLength = (minutes: number): string =>
  FEW[minutes] === undefined ? spokenMinutes(minutes) : `${FEW[minutes]} minutes`

/** How much dread is left, from 1 to 5. */
const LEFT = ['none', 'a little', 'some', 'a lot', 'as bad'] as const

/** Words of a focus block. What is said of starting and of processes is what the course teaches: see the evidence. */
export const focus = {
  title: 'Focus block',
  loading: 'Fetching your block',
  close: 'Close',
  stop: 'Stop early',
  place: (number: number): string => `Block ${count(number)} of 4`,
  spokenPlace: (number: number): string => `Block ${count(number)} of 4 before a long break`,

  choose: {
    title: 'What will you work on?',
    advice:
      'The course Learning How to Learn advises aiming at time spent, not at finishing: a short block, then a break.',
    what: 'What is it?',
    deck: (name: string): string => `Cards in ${name}`,
    allDecks: 'Cards from all your decks',
    set: (name: string): string => `Problems in ${name}`,
    allSets: 'Problems from all your sets',
    setProcess: (name: string): string => `Practise problems in ${name}`,
    allSetsProcess: 'Practise problems',
    outside: 'Something outside the app',
    deckProcess: (name: string): string => `Work on the cards in ${name}`,
    allDecksProcess: 'Work on my cards',
    process: 'Just this',
    processExample: 'algebra practice',
    /** What was typed is a thing to finish. */
    product: 'That is a thing to finish. A block is time spent on it, finished or not.',
    work: (about: string): string => `Work on ${about}`,
    offer: (about: string, minutes: number): string => `Work on ${about} for ${spokenMinutes(minutes)}`,
    minutes: 'How long?',
    minutesValue: spokenMinutes,
    dread: 'How much do you dread it?',
    dreadNote: '5 is a lot',
    start: (minutes: number): string => `Start, ${spokenMinutes(minutes)}`,
    starting: 'Starting',
    problem: 'Say in a few words what you will work on.',
  },

  records: {
    text: 'We can keep how much you dread a block before it and how it was after, to show you what starting has been like. Only you see it, and you can delete it in Settings.',
    on: 'Keep these records',
    turningOn: 'Switching on',
  },

  running: {
    until: (time: string): string => `Until ${time}, just this:`,
    paused: 'Paused. Just this:',
    pausedNote: 'After half an hour a pause ends the block by itself.',
    clock: (left: string): string => `Time left: ${left}`,
    /** Said at ten, five and one minute. */
    spoken: (minutes: number): string => `${spokenMinutes(minutes)} left`,
    openCards: 'Open the cards',
    openProblems: 'Open the problems',
    pause: 'Pause',
    goOn: 'Go on',
    extend: (minutes: number): string => `${spokenMinutes(minutes)} more`,
    stuck: 'I’m stuck',
    tellMe: 'Tell me at the bell',
    willTell: 'A notification will tell you at the bell.',
    before: 'Before you began',
    dread: 'Dread:',
    dreadOf: 'of 5',
    askAgain: 'We’ll ask again at the bell.',
    expected: (felt: number): string => `Blocks like this have come to about ${decimal(felt)} afterwards.`,
    documentTitle: (left: string, process: string): string => `${left} · ${process} · Spindle`,
  },

  stopping: {
    title: 'Stop here?',
    text: (minutes: number): string =>
      `${minutes < 1 ? 'The start stays' : `${spokenMinutes(minutes)} of work stay`} in your log. Stopping early is fine.`,
    stop: 'Stop here',
    keepGoing: 'Keep going',
  },

  thoughts: {
    title: 'Something tugging at you?',
    /** The key that leads to the field, as its hint shows it. */
    key: 'N',
    label: 'A thought to come back to',
    placeholder: 'Write it down, then come back',
    note: 'Note it',
    noting: 'Noting',
    later: 'You’ll get this list back at the bell.',
    noted: 'You noted',
  },

  end: {
    finished: focusClock.finished,
    finishedText: 'Stop wherever you are. Unfinished is fine.',
    stopped: (minutes: number): string =>
      minutes < 1 ? 'You made a start.' : `You worked for ${spokenMinutes(minutes)}.`,
    stoppedText: 'A start counts, however long it lasted.',
    left: 'How much dread is left?',
    scale: LEFT,
    relief: (dread: number, felt: number): string => {
      const relief = dread - felt
      if (relief === 0) return `Dread was ${dread} before and is ${felt} now: the same.`
      const change = relief > 0 ? 'less' : 'more'
      return `Dread was ${dread} before and is ${felt} now: ${count(Math.abs(relief))} ${change}.`
    },
    takeBreak: (minutes: number): string => `Take ${breakLength(minutes)}`,
    straightOn: 'Go straight on',
  },

  rest: {
    title: (minutes: number): string => `${capitalised(breakLength(minutes))} off`,
    text: 'Get up and move about if you can: to the window, round the room, out of the door.',
    left: (left: string): string => `Break left: ${left}`,
    next: 'Begin the next block',
    documentTitle: (left: string): string => `${left} · Break · Spindle`,
  },

  chart: {
    worst: 'Starting has been the worst part',
    same: 'Starting and after',
    note: (blocks: number, dread: number, felt: number): string =>
      `Your last ${blocks === 5 ? 'five' : count(blocks)} blocks: dread ${felt < dread ? 'fell' : 'went'} from ${tenths(dread)} to ${tenths(felt)} on average.`,
    plot: (rows: readonly { readonly dread: number; readonly felt: number }[]): string =>
      `Dread before and after your last ${plural(rows.length, 'block', 'blocks')}, latest first: ${rows
        .map(({ dread, felt }) => `${dread} to ${felt}`)
        .join(', ')}`,
    before: 'before',
    after: 'after',
    day: 'Block',
    today: 'today',
  },

  problem: {
    'signed-out': 'You are signed out. Your block runs on. Sign in again to come back to it.',
    malformed: 'That could not be read. Nothing was changed. Check what you typed and try again.',
    'not-found': 'This is no longer there. Nothing was changed. Load the page again to see what is.',
    'not-over': 'This block is still running. You can say how it was when it is over.',
    'no-consent': 'Dread records are switched off, so nothing was kept. You can switch them on in Settings.',
    'not-running': 'This block was over already, or paused. Here is how it stands now.',
    'not-paused': 'This block was not paused. Here is how it stands now.',
    'paused-before': 'A block has one pause, and this one has had it.',
    'long-enough': 'A block lasts 90 minutes at most. Take a break, then begin another.',
    unreachable: 'We could not reach the server. The block runs on; try that again in a moment.',
  },
} as const

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
