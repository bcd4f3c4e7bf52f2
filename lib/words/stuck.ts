import { clockTime, count } from './format'

/** Words of parking where one is stuck. That a break can help is `incubation` of the evidence. */
export const stuck = {
  title: 'I’m stuck',
  leave: 'Back',
  on: 'You are stuck on',
  /** A problem and the step it is at. */
  step: (title: string, step: number): string => `${title}, step ${count(step)}`,
  what: 'What are you stuck on?',
  where: 'Where exactly does it stick?',
  whereExample: 'I can set it up, but I don’t see the next line',
  again: 'Look at it again',
  choices: { 20: '20 min', 40: '40 min', 60: '60 min', tonight: 'Tonight' },
  park: 'Park it and take a break',
  parking: 'Parking it',
  needed: 'A few words are enough.',
  why: 'A break from a stuck problem can help to solve it; how much depends on the problem.',
  evidence: 'What the evidence says',

  parked: {
    title: 'Parked. Take a break.',
    text: 'Get up and move about if you can. It is kept, with the place where it sticks.',
    at: (instant: number, zone: string): string => `Today offers it again from ${clockTime(instant, zone)}.`,
    tonight: 'Tonight offers it.',
    toBreak: 'To your break',
    toToday: 'Go to today',
  },

  look: {
    title: 'Look at it again',
    was: (where: string): string => `It stuck here: ${where}`,
    try: 'Try it again',
    tryHint: 'Write what you see now. It is not kept: this is between you and the paper.',
    show: 'Show the answer',
    answer: 'Answer',
    thinkInstead: 'Answer it on its own page',
    goOn: 'Go on with it',
    goOnText: 'It opens where you parked it. Once it is done it no longer counts as stuck.',
    clear: 'It’s clear now',
    still: 'Still stuck',
    parkAgain: 'Park it again',
    settled: 'It no longer sticks.',
    undo: 'Undo',
    isParked: 'Parked again.',
  },

  today: {
    title: 'You were stuck on this',
    look: 'Look again',
    more: (others: number): string => (others === 1 ? 'One more waits.' : `${others} more wait.`),
  },

  problem: {
    'signed-out': 'You are signed out. What you wrote stays in this tab. Sign in again, then repeat this.',
    malformed: 'This could not be read. Nothing was changed. Check what you typed and try again.',
    'not-found': 'This is no longer there. Nothing was changed.',
    unreachable: 'We could not reach the server. What you wrote is still here; try again in a moment.',
  },
} as const
