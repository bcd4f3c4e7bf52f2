import { minutes, spokenMinutes } from './format'

/** Words of the clock of a block on other pages; apart from the block's own, since a sitting has to be light. */
export const focusClock = {
  finished: (value: number): string => `That’s ${spokenMinutes(value)}.`,
  left: minutes,
  spokenLeft: (value: number): string => `${spokenMinutes(value)} of your block left`,
  paused: 'paused',
  spokenPaused: 'Your block is paused',
  overShort: 'over',
  spokenOver: 'The minutes of your block are over',
  overText: 'Stop here, or go on: nothing is cut short.',
  toBell: 'End the block',
  goOn: { cards: 'Go on with the cards', problems: 'Go on with the problems' },

  onToday: {
    title: 'A block is under way',
    left: (value: number): string => `${spokenMinutes(value)} left.`,
    paused: 'Paused.',
    back: 'Back to your block',
    over: 'Your block is over',
    overText: 'What you noted in it is waiting for you.',
    seeEnd: 'See its end',
  },
} as const
