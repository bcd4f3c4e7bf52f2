import { countdown, plural, spokenMinutes } from './format'

/** Words of the five-minute sprint. What is said of pressure is `pressure` of the evidence. */
export const sprint = {
  title: 'A five-minute sprint',
  leave: 'Back',
  text: 'Five minutes of cards against the clock, at your own pace. Nothing is cut short and nothing is counted against you: when the time is over you finish the card you are on.',
  evidence:
    'A little pressure can sharpen attention, much of it harms. That was found in mice and is often over-read, so this is only for those who like it.',
  more: 'What the evidence says',
  start: 'Start the sprint',
  starting: 'Starting',
  instead: 'Or a five-minute sprint',

  clock: (milliseconds: number): string => countdown(milliseconds),
  spokenClock: (minutes: number): string => `${spokenMinutes(minutes)} of your sprint left`,
  /** Beside the bar of a card. */
  usual: 'your usual time for a card',
  longer: 'a little longer than usual',
  over: 'The five minutes are over. Finish this card.',

  done: 'That’s five minutes.',
  result: (answers: number, recalled: number): string =>
    `${plural(answers, 'card', 'cards')}, ${recalled} recalled.`,
  usually: (seconds: number): string =>
    `At your usual pace they would have taken about ${spokenMinutes(seconds / 60)}.`,
  end: 'End the sprint',
  goOn: 'Go on without the clock',
} as const
