import {
  count,
  dayName,
  fraction,
  percent,
  percentRange,
  percentage,
  plural,
  points,
  shortDay,
  spokenPercent,
  spokenPoints,
} from './format'

const answers = (number: number): string => plural(number, 'answer', 'answers')
const days = (number: number): string => plural(number, 'day', 'days')
const inPoints = (number: number): string => plural(Math.round(Math.abs(number)), 'point', 'points')

/** Words of what Spindle knows about a learner, and of who predicts better. */
export const insights = {
  title: 'Insights',
  periods: { '30': '30 days', '90': '90 days', '365': 'A year', all: 'All' },
  lead: {
    '30': 'Last 30 days',
    '90': 'Last 90 days',
    '365': 'Last 365 days',
    all: 'Since your first answer',
  },
  note: (lead: string, deck: string, number: number): string => `${lead}, ${deck}, ${answers(number)}`,
  allDecks: 'all decks',
  filter: {
    period: 'How far back',
    deck: 'Deck',
    allDecks: 'All decks',
    apply: 'Show',
  },
  howItWorks: 'How Spindle predicts',
  behind: 'Your latest answers are still being counted. They follow within seconds.',
  points,
  percent,
  day: dayName,
  date: shortDay,
  answers,

  sections: {
    predictions: 'Who predicts better',
    surprises: 'Surprises',
    you: 'What Spindle has learned about you',
    when: 'Time of day and place in the sitting',
    ahead: 'What lies ahead',
    days: 'Days gone by',
  },

  empty: {
    none: {
      title: 'Insights begin with your first answers.',
      text: 'Each card that comes back has a prediction. What comes of the predictions is shown here.',
      action: 'Go to today',
    },
    period: {
      title: 'There are no answers here.',
      text: 'Look further back, or at all decks.',
      action: 'See all of it',
    },
    few: {
      title: (enough: number): string => `Insights begin after ${count(enough)} predicted answers.`,
      text: (number: number): string =>
        `There are ${count(number)} so far. A card’s first answer has no prediction; from the second on each has one.`,
    },
  },

  calibration: {
    axis: 'predicted, %',
    exact: 'exactly right',
    names: { spindle: 'Spindle', fsrs: 'FSRS-6', own: 'you', together: 'together' },
    whenYou: (said: number, was: number): string =>
      `When you say ${percent(said)}, it turns out to be ${percent(was)}`,
    whenSpindle: (said: number, was: number): string =>
      `When Spindle says ${percent(said)}, it turns out to be ${percent(was)}`,
    noneYou: 'No clear gap between what you say and what happens',
    noneSpindle: 'No clear gap between what Spindle says and what happens',
    averages: (own: number, spindle: number, was: number): string =>
      `On average you said ${percent(own)} and Spindle ${percent(spindle)}; ${percent(was)} were recalled.`,
    averagesModels: (spindle: number, fsrs: number, was: number): string =>
      `On average Spindle said ${percent(spindle)} and FSRS-6 ${percent(fsrs)}; ${percent(was)} were recalled.`,
    whiskers: 'Upright lines: where the share recalled lies, four times in five.',
    compared: (number: number): string =>
      `From the ${answers(number)} for which you predicted without having seen Spindle’s prediction.`,
    everything: (number: number): string => `From ${answers(number)} with a prediction.`,
    noOwn: (number: number, enough: number): string =>
      `Your own predictions join once there are ${count(enough)}; so far there are ${count(number)}.`,
    settings: 'When Spindle asks for them',
    plot: (parts: readonly string[]): string => `What came of predictions. ${parts.join(' ')}`,
    series: (
      name: string,
      points_: readonly { readonly predicted: number; readonly recalled: number }[],
    ): string =>
      `${name}: ${points_
        .map(
          ({ predicted, recalled }) =>
            `predicted ${spokenPercent(predicted)}, recalled ${percentage(recalled)}`,
        )
        .join('; ')}.`,
    table: 'What came of predictions',
    who: 'Who',
    predicted: 'Predicted',
    recalled: 'Recalled',
    likely: 'Likely',
    range: percentRange,
    number: 'Answers',
  },

  comparison: {
    spindle: 'Spindle came closer than you',
    you: 'You came closer than Spindle',
    neither: 'No clear difference between you and Spindle',
    tooFew: 'Too few days to tell who comes closer',
    models: {
      spindle: 'Spindle came closer than FSRS-6',
      fsrs: 'FSRS-6 came closer than Spindle',
      neither: 'No clear difference between Spindle and FSRS-6',
      tooFew: 'Too few days to tell Spindle and FSRS-6 apart',
    },
    together: {
      closer: 'Yours and Spindle’s together came closer than Spindle’s alone.',
      less: 'Yours and Spindle’s together came less close than Spindle’s alone.',
      neither: 'Yours and Spindle’s together came no clearly closer than Spindle’s alone.',
    },
    off: (spindle: number, own: number): string =>
      `What Spindle said and what happened lay ${inPoints(spindle)} apart on average; for you it was ${inPoints(own)}.`,
    meaning: (): string =>
      `The score is Brier’s: how far each prediction was from what happened (1 recalled, 0 missed), squared, and averaged. 0 is perfect, and saying ${percent(0.5)} every time makes ${fraction(0.25, 2)}. Being sure and missing costs most.`,
    score: (brier: number): string => fraction(brier, 3),
    none: '0',
    perfect: ', perfect',
    coin: (): string => `${fraction(0.25, 2)}, always ${percent(0.5)}`,
    same: (number: number): string => `Over the same ${answers(number)}.`,
    plot: (parts: readonly string[]): string => `Scores, the closest first: ${parts.join(', ')}.`,
    part: (name: string, brier: number): string => `${name} ${fraction(brier, 3)}`,
    table: 'Scores of predictions',
    brier: 'Brier score',
    logLoss: 'Log loss',
    error: 'Off by',
    errorOf: (share: number): string => inPoints(share * 100),
  },

  trace: {
    none: 'No surprises to show yet',
    within: (most: number): string =>
      most === 0
        ? 'Everything went as predicted'
        : `Never further than ${inPoints(most)} from what was predicted`,
    better: (above: number, of: number, isWeekly: boolean): string =>
      `Better than predicted ${isWeekly ? 'in' : 'on'} ${count(above)} of ${isWeekly ? plural(of, 'week', 'weeks') : days(of)}`,
    note: (isWeekly: boolean): string =>
      `Outcome less prediction, one tick per ${isWeekly ? 'week' : 'day'}, in points. Dots are ${isWeekly ? 'weeks' : 'days'} without predictions.`,
    furthest: (name: string, value: number): string => `Furthest from prediction: ${name}, ${points(value)}.`,
    plot: (above: number, below: number, lowest: number, highest: number, isWeekly: boolean): string =>
      `Surprise ${isWeekly ? 'by the week' : 'by the day'}: ${count(above)} above the line and ${count(below)} below, from ${spokenPoints(lowest)} to ${spokenPoints(highest)}.`,
    plotNone: 'No day has a predicted answer.',
    table: 'Surprises over time',
    day: 'Day',
    week: 'Week from',
    surprise: 'Surprise',
    number: 'Answers',
    noSurprise: 'none predicted',
  },
} as const
