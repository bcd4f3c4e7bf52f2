import {
  count,
  percent,
  percentage,
  plural,
  points,
  spokenPercent,
  spokenPoints,
  surprisePoints,
} from './format'

/** Words that more than one area uses, and those the components say themselves. */
export const common = {
  appName: 'Spindle',

  action: {
    cancel: 'Cancel',
    close: 'Close',
    delete: 'Delete',
    save: 'Save',
    saving: 'Saving',
    tryAgain: 'Try again',
    undo: 'Undo',
  },

  /** Keys as they are printed on a hint. */
  key: { space: 'Space', enter: 'Enter', escape: 'Esc', controlEnter: 'Ctrl Enter' },

  field: {
    optional: 'Optional',
    showPassword: 'Show password',
    hidePassword: 'Hide password',
  },

  grade: {
    missedGroup: 'I missed it',
    recalledGroup: 'I recalled it, and it was',
    missed: 'Missed',
    hard: 'Hard',
    good: 'Good',
    easy: 'Easy',
  },

  surprise: {
    predicted: 'Predicted',
    /** Follow the number: `Predicted 82%, recalled`. */
    thenRecalled: ', recalled',
    thenMissed: ', missed',
    missedEnd: 'missed, 0',
    recalledEnd: 'recalled, 100',
    better: 'better than predicted',
    less: 'less well',
    points,
    percent,
    /** What a screen reader hears, once: `Predicted 82 percent, recalled, plus 18`. */
    spoken: (predicted: number, wasRecalled: boolean): string =>
      `Predicted ${spokenPercent(predicted)}, ${wasRecalled ? 'recalled' : 'missed'}, ${spokenPoints(
        surprisePoints(predicted, wasRecalled),
      )}`,
  },

  ruler: {
    /** The ruler before an answer, as one sentence. */
    before: (
      predicted: number,
      band: readonly [number, number] | undefined,
      own: number | undefined,
    ): string =>
      [
        `Spindle predicts ${spokenPercent(predicted)}`,
        band ? `likely between ${percentage(band[0])} and ${spokenPercent(band[1])}` : '',
        own === undefined ? '' : `you predict ${spokenPercent(own)}`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    ownOnly: (own: number): string => `You predict ${spokenPercent(own)}`,
  },

  trace: {
    /** The trace of a sitting, as one sentence. */
    sentence: (answered: number, total: number): string =>
      `${count(answered)} of ${count(total)} answered. Ticks above the line went better than predicted, ticks below went less well.`,
    firstAnswer: 'first answer',
    lastAnswer: 'last',
    /** The plot at the end of a sitting, as one sentence. */
    plot: (above: number, below: number, deepest: number): string =>
      below === 0
        ? `Surprise for ${plural(above, 'answer', 'answers')}, none of them below the line.`
        : `Surprise for ${plural(above + below, 'answer', 'answers')}: ${count(above)} above the line and ${count(below)} below, the deepest ${spokenPoints(deepest)}.`,
    answerColumn: 'Answer',
    surpriseColumn: 'Surprise',
    unpredicted: 'new, no prediction',
  },

  plot: { showTable: 'Show as a table' },

  steps: { done: 'done' },

  toast: { region: 'Messages', dismiss: 'Dismiss' },

  theme: {
    legend: 'Light or dark',
    system: 'As the device',
    light: 'Light',
    dark: 'Dark',
  },
} as const
