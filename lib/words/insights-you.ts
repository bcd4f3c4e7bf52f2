import { count, percentage, plural, points, spokenPercent, spokenPoints, timeText } from './format'

const answers = (number: number): string => plural(number, 'answer', 'answers')
const days = (number: number): string => plural(number, 'day', 'days')
const inPoints = (number: number): string => plural(Math.round(Math.abs(number)), 'point', 'points')

const HOUR = 60

/** `4 points more than later in the day`, in whole points. */
function than(difference: number, other: string): string {
  if (Math.round(difference) === 0) return `about as much as ${other}`
  return `${inPoints(difference)} ${difference > 0 ? 'more' : 'less'} than ${other}`
}

/** Words of what Insights say of the learner: when recall is better or worse than predicted, and what the model has learned. */
export const insightsYou = {
  slots: {
    predicted: 'predicted',
    recalled: 'recalled',
    predictedColumn: 'Predicted',
    recalledColumn: 'Recalled',
    differenceColumn: 'Difference',
    number: 'Answers',
    note: 'Upright lines: where recall lies if days go on as they do, four times in five.',
    tooFew: 'too few',
    few: 'It takes several days of answers at two times or places to set them against each other.',
    range: (low: number, high: number): string => `${points(low)} to ${points(high)}`,
    part: (name: string, predicted: number, recalled: number): string =>
      `${name}: predicted ${spokenPercent(predicted)}, recalled ${percentage(recalled)}`,
    hours: {
      none: 'Too few answers to tell times of day apart',
      same: 'No time of day stands out so far',
      differs: (from: number, to: number, value: number): string =>
        `From ${timeText(from * HOUR)} to ${timeText((to % 24) * HOUR)} you recall ${than(value, 'predicted')}`,
      axis: 'hour of the day',
      plot: (parts: readonly string[]): string => `Recall by time of day. ${parts.join('; ')}.`,
      table: 'Recall by time of day',
      slot: 'Time of day',
      tick: (from: number, to: number): string => `${count(from)}–${count(to)}`,
      name: (from: number, to: number): string => `${timeText(from * HOUR)}–${timeText((to % 24) * HOUR)}`,
    },
    places: {
      none: 'Too few answers to tell places in a sitting apart',
      same: 'No place in the sitting stands out so far',
      differs: (from: number, to: number | null, value: number): string =>
        to === null
          ? `From answer ${count(from)} of a sitting on you recall ${than(value, 'predicted')}`
          : `In answers ${count(from)} to ${count(to - 1)} of a sitting you recall ${than(value, 'predicted')}`,
      axis: 'answer in the sitting',
      plot: (parts: readonly string[]): string => `Recall by place in the sitting. ${parts.join('; ')}.`,
      table: 'Recall by place in the sitting',
      slot: 'Answer in the sitting',
      name: (from: number, to: number | null): string =>
        to === null ? `${count(from)}+` : to - from === 1 ? count(from) : `${count(from)}–${count(to - 1)}`,
    },
  },

  statements: {
    none: 'Nothing about you is clear yet',
    text: 'Each statement compares your recall with what the cards themselves lead one to expect. It is silent until there is enough to go by.',
    silent: 'Nothing rests on enough answers yet.',
    chance:
      'An interval holds four times in five: of ten statements, one or two that look clear can be chance.',
    clear: 'What is clear',
    unclear: 'Not clear so far',
    basis: (number: number, on: number): string => `${answers(number)}, ${days(on)}`,
    sentence: (text: string): string => `${text}.`,
    rests: (number: number, on: number): string => `from ${answers(number)} on ${days(on)}`,
    interval: (estimate: number, low: number, high: number): string =>
      `${points(estimate)}, likely ${points(low)} to ${points(high)}`,
    plotNote: 'Points of recall. Filled: the interval is all on one side.',
    plot: (parts: readonly string[]): string => `Differences in points of recall. ${parts.join('; ')}.`,
    part: (name: string, estimate: number, low: number, high: number): string =>
      `${name}: ${spokenPoints(estimate)}, likely ${spokenPoints(low)} to ${spokenPoints(high)}`,
    table: 'What Spindle has learned about you',
    what: 'About',
    estimate: 'Points',
    likely: 'Likely',
    range: (low: number, high: number): string => `${points(low)} to ${points(high)}`,
    from: 'From',
    names: {
      'recall-against-fsrs': 'Against FSRS-6',
      'long-gaps': 'After long gaps',
      mornings: 'Mornings',
      'late-in-sitting': 'Late in a sitting',
      weekends: 'Weekends',
      'first-sight': 'First return of a card',
      'slow-answers': 'Slow last time',
      siblings: 'After the same note',
      'after-a-miss': 'After a miss',
      'good-and-bad-days': 'From day to day',
    },
    /** A sentence each, by a difference in points. */
    sentences: {
      'recall-against-fsrs': (value: number): string =>
        `You recall ${than(value, 'FSRS-6 expects of anybody')}`,
      'long-gaps': (value: number, bound: number): string =>
        `After gaps of ${days(bound)} or more you recall ${than(value, 'after shorter ones')}`,
      mornings: (value: number): string => `Before noon you recall ${than(value, 'later in the day')}`,
      'late-in-sitting': (value: number, bound: number): string =>
        `From answer ${count(bound)} of a sitting on you recall ${than(value, 'before it')}`,
      weekends: (value: number): string => `At weekends you recall ${than(value, 'on other days')}`,
      'first-sight': (value: number): string =>
        `The first time a card comes back you recall ${than(value, 'at later times')}`,
      'slow-answers': (value: number): string =>
        `Of cards that took you long last time you recall ${than(value, 'of the others')}`,
      siblings: (value: number): string =>
        `When another card of the same note came last you recall ${than(value, 'when none did')}`,
      'after-a-miss': (value: number, bound: number): string =>
        `In the ${plural(bound, 'minute', 'minutes')} after a miss you recall ${than(value, 'at other times')}`,
      'good-and-bad-days': (value: number): string =>
        Math.round(value) === 0
          ? 'Your days differ no more than chance makes them'
          : `From day to day your recall moves by ${inPoints(value)} beyond chance`,
    },
  },
} as const
