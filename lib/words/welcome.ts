import { plural, timeText, zonePlace } from './format'

/** Words of the one page between signing up and the first card. */
export const welcome = {
  title: 'What do you want to learn?',
  lead: 'One press, and the first card is there. All of it can be changed later.',
  loading: 'Fetching what there is to begin with',
  /** `Your days begin at 04:00 in Lisbon.` */
  day: (dayStart: number, zone: string): string =>
    `Your days begin at ${timeText(dayStart)} in ${zonePlace(zone)}. Settings can change that.`,
  decks: {
    title: 'Cards to begin with',
    notes: (notes: number): string => plural(notes, 'note', 'notes'),
  },
  sets: {
    title: 'Problems to begin with',
    text: 'Solved step by step, with help that fades.',
    problems: (problems: number): string => plural(problems, 'problem', 'problems'),
  },
  begin: 'Begin with it',
  spokenBegin: (name: string): string => `Begin with it: ${name}`,
  beginning: 'One moment',
  own: {
    title: 'Or with your own',
    text: 'Write the first card now, bring a file of questions and answers, or your Anki with all its dates and answers.',
    write: 'Write a card',
    import: 'Import a file',
    /** The deck it goes into. */
    deck: 'My cards',
  },
  later: 'Look around first',
  problem: {
    gone: 'This is no longer offered. Load the page again to see what is.',
    signedOut: 'You are signed out. Sign in again, then repeat this.',
    unreachable: 'That didn’t work; the fault is ours. Try again in a moment.',
  },
} as const
