import { count, dayName, decimal, percent, plural, points, spokenMinutes } from './format'

/** Words of the page at the end of a sitting; apart from the sitting's own, which has to be light. */
export const studyDone = {
  title: 'Sitting done',
  loading: 'Adding up your answers',
  when: (day: string, time: string): string => `${day}, ${time}`,
  took: (value: number): string => spokenMinutes(value),
  headline: (recalled: number, predicted: number, expected: number): string =>
    `You recalled ${count(recalled)} of ${count(predicted)}. We expected ${decimal(expected)}.`,
  headlineNew: (newCards: number): string => `You met ${plural(newCards, 'new card', 'new cards')}.`,
  asPredicted: 'As predicted overall',
  betterOverall: 'Better than predicted overall',
  lessOverall: 'Less well than predicted overall',
  held: (missed: number): string =>
    missed === 0 ? ', and every card held.' : `, with ${plural(missed, 'card', 'cards')} that didn’t hold.`,
  newCards: (newCards: number): string => `${plural(newCards, 'new card', 'new cards')} besides.`,
  firstRecalled: (recalled: number, newCards: number): string =>
    `You had ${count(recalled)} of ${count(newCards)} the first time. There was nothing to predict from yet.`,

  plot: {
    title: 'Surprise, answer by answer',
    card: 'Card',
    predicted: 'Predicted',
    outcome: 'Outcome',
    surprise: 'Surprise',
    unpredicted: 'new',
    none: 'none',
    recalled: 'recalled',
    missed: 'missed',
    percent,
    points,
  },

  another: {
    title: 'Worth another look',
    recalledLater: (cards: number): string =>
      cards === 1 ? 'You got it before the end.' : `You got all ${count(cards)} before the end.`,
    stillOpen: 'Those you have not recalled since come back when you practise next.',
    none: 'Nothing fell below its prediction.',
  },

  moves: {
    title: 'What moves',
    sooner: 'Sooner than planned',
    about: 'About as planned',
    later: 'Later than planned',
    cards: (value: number): string => plural(value, 'card', 'cards'),
    explained: 'Planned is the date a plain good answer would have brought.',
  },

  guesses: {
    title: 'Your guesses and ours',
    /** Points by which the guesses lay above what happened; below it when negative. */
    text: (guesses: number, own: number, model: number): string =>
      `Over ${count(guesses)} guesses you were ${tooSure(own)}, and we were ${tooSure(model)}.`,
  },

  /** Said once of own predictions that lay well above what came. */
  tooSure: {
    title: 'How sure you were',
    text: (predictions: number, expected: number, recalled: number): string =>
      `Over your last ${count(predictions)} predictions you expected to recall ${percent(expected)} and recalled ${percent(recalled)}.`,
    why: 'People misjudge what they will remember, most of all after reading it again.',
    advice: 'Trying to say the answer before you predict may help. We won’t say this again.',
    evidence: 'What the evidence says',
    putAway: 'Got it',
  },

  ahead: {
    title: 'Tomorrow',
    text: (cards: number, value: number): string =>
      `${plural(cards, 'card', 'cards')} to recall, about ${spokenMinutes(value)}.`,
    full: (value: number): string => `The ${spokenMinutes(value)} you set aside a day will be full.`,
    off: 'Tomorrow is a day off. What falls due waits for you.',
    none: 'No card comes back tomorrow.',
    next: (day: number, today: number): string => `The next one does ${onDay(day, today)}.`,
  },

  back: 'Done',
  goOn: 'Keep going',
  tonight: 'One problem for the night',
  empty: {
    title: 'No sitting is kept on this device.',
    text: 'What you practised elsewhere counts all the same.',
    today: 'Go to today',
  },
} as const

/** `tomorrow`, or `on Mon 14 Dec`. */
function onDay(day: number, today: number): string {
  const name = dayName(day, today)
  return name === 'tomorrow' || name === 'today' ? name : `on ${name}`
}

/** The mean of guesses less the mean of outcomes, in points. */
function tooSure(value: number): string {
  const whole = Math.round(Math.abs(value))
  if (whole === 0) return 'neither too sure nor too unsure on average'
  return `${plural(whole, 'point', 'points')} too ${value > 0 ? 'sure' : 'unsure'} on average`
}
