import {
  dayName,
  list,
  percent,
  percentRange,
  percentage,
  plural,
  points,
  shortDay,
  spokenPercent,
} from './format'

interface Choice {
  readonly first: number
  readonly last: number
  readonly day: number
  readonly moved: { readonly from: number; readonly for: 'easy-day' | 'less-due' } | null
}

/** What a chosen aim comes to for one card, to follow it; nothing where that is the same. */
export const aimOfCard = (retention: number, aim: number): string =>
  percent(aim) === percent(retention)
    ? ''
    : `, which makes it ${percent(aim)} for a card that is remembered as long as this one`

/** Words of "Why this card now?". */
export const why = {
  reason: {
    /** How long it is kept at the retention that is aimed for, and how long it has been. */
    kept: (keptDays: number, aim: number, elapsedDays: number): string =>
      `You usually keep a card like this above ${percent(aim)} for ${wholeDays(keptDays)}; it has been ${wholeDays(elapsedDays)}.`,
    /** Day of the last answer, how long ago, and how long a rest had been planned. */
    due: (lastDay: number, today: number, elapsedDays: number, intervalDays: number): string =>
      `You last answered it ${onDayPast(lastDay, today)}, ${elapsed(elapsedDays)}. It was due after ${plural(intervalDays, 'day', 'days')}.`,
    /** A card that an exam brings before its date. */
    early: (lastDay: number, today: number, elapsedDays: number, dueDay: number): string =>
      `You last answered it ${onDayPast(lastDay, today)}, ${elapsed(elapsedDays)}. It would be due ${onDay(dueDay, today)}, and comes before that for an exam.`,
    /** A card that comes before its date because of a break. */
    beforeBreak: (lastDay: number, today: number, elapsedDays: number, dueDay: number): string =>
      `You last answered it ${onDayPast(lastDay, today)}, ${elapsed(elapsedDays)}. It would be due ${onDay(dueDay, today)}, and comes before that, since you will be away then.`,
    relearning: (lastDay: number, today: number): string =>
      `You missed it ${onDayPast(lastDay, today)}, and it comes back until you recall it once.`,
    fresh: 'You have never seen it, so there is nothing to predict from. It is one of today’s new cards.',
  },
  /** What is aimed at in the deck, and what that comes to for a card of this stability. */
  target: (retention: number, aim: number): string =>
    `You aim for ${percent(retention)} in this deck${aimOfCard(retention, aim)}.`,
  marked:
    'You have seen our prediction before your grade, so this answer is left out when yours and ours are compared.',

  /** Where plain FSRS-6 works out the dates. */
  plain: (retrievability: number): string =>
    `Your dates go by plain FSRS-6, which predicts ${percent(retrievability)} and doesn’t say how sure it is. What Spindle reckons, without being asked:`,

  ledger: {
    caption: 'How the prediction adds up',
    what: 'What counts',
    howMuch: 'In points',
    /** Where it starts: what the card's memory alone predicts. */
    base: (elapsedDays: number): string =>
      elapsedDays < 1 ? 'Memory, less than a day on' : `Memory, ${wholeDays(elapsedDays)} on`,
    topic: {
      repeat: 'Answered earlier today',
      gaps: 'How you do after such gaps',
      difficulty: 'How hard the card is',
      misses: 'How often you missed it',
      record: 'How your answers to it went',
      pace: 'How fast you answered it',
      alike: 'Other cards like it',
      together: 'Cards you met with it',
      sibling: 'A card of its note seen since',
      recent: 'Your recent answers',
      today: 'How it goes just now',
    },
    rest: 'Everything else',
    points,
    prediction: 'Prediction',
    band: 'How sure we are',
    percent,
    range: percentRange,
  },

  week: (now: number, then: number): string => {
    const cost = percentage(now) - percentage(then)
    return cost <= 0
      ? `Left for a week, it would still be at about ${percent(then)}.`
      : `Left for a week, it would be at about ${percent(then)}, ${plural(cost, 'point', 'points')} less.`
  },
  move: 'Move it to tomorrow',
  setAside: 'Set it aside',

  more: 'Curve, grades and FSRS-6',

  curve: {
    /** How long it stays where the learner wants it. */
    kept: (keptDays: number, retention: number): string =>
      keptDays <= 1
        ? `Left alone, it is below ${percent(retention)} after a day.`
        : `Left alone, it stays above ${percent(retention)} for ${keptDays > 730 ? 'more than two years' : `about ${wholeDays(keptDays)}`}.`,
    note: 'The band is how sure we are: four chances in five.',
    offLine: 'The line is for an ordinary moment of yours; the dot is for now.',
    plot: (end: number, value: number, low: number, high: number, now: number): string =>
      `Predicted recall by days since your last answer: now ${spokenPercent(now)}; after ${wholeDays(end)} about ${spokenPercent(value)}, likely between ${spokenPercent(low)} and ${spokenPercent(high)}.`,
    now: 'now',
    due: 'due',
    aim: (retention: number): string => `aim ${percent(retention)}`,
    marks: (labels: readonly string[]): string => list(labels),
    lastAnswer: 'last answer',
    end: (days: number): string => wholeDays(days),
    days: 'Days after your last answer',
    predicted: 'Predicted',
    between: 'Likely between',
  },

  grades: {
    caption: 'What each grade would do, and what is predicted then',
    grade: 'Grade',
    back: 'Comes back',
    /** Among which days the date was chosen, and what decided: that of `Good`, or of the grade given. */
    choice: (grade: string, { first, last, day, moved }: Choice, today: number): string => {
      const any = `After ${grade}, any day from ${dayName(first, today)} to ${dayName(last, today)} serves the card as well.`
      if (moved === null) return any
      const why = moved.for === 'easy-day' ? 'which is one of your easy days' : 'when more is due'
      return `${any} It comes ${onDay(day, today)} and not ${onDay(moved.from, today)}, ${why}.`
    },
    then: 'Predicted',
  },

  /** On a card's page: the days that would serve it as well, and one of them that is fuller, or an easy day. */
  standing: ({ first, last, moved }: Choice, today: number): string => {
    const any = `Any day from ${dayName(first, today)} to ${dayName(last, today)} would serve it as well.`
    if (moved === null) return any
    const day = dayName(moved.from, today)
    return `${any} ${moved.for === 'easy-day' ? `Of these, ${day} is an easy day.` : `On ${day} more is due.`}`
  },

  fsrs: {
    title: 'FSRS-6, by itself',
    predicts: 'It predicts',
    afterGood: 'After Good, it would ask',
    /** FSRS-6 with parameters that are fitted to so many answers. */
    fitted: (answers: number): string =>
      `The same, fitted to ${plural(answers, 'answer', 'answers')} of yours`,
    onDay: dayName,
  },

  how: 'How this is worked out',
  newTab: ', in a new tab',
} as const

const wholeDays = (days: number): string => plural(Math.max(1, Math.round(days)), 'day', 'days')

/** `tomorrow`, or `on Mon 14 Dec`. */
function onDay(day: number, today: number): string {
  const name = dayName(day, today)
  return name === 'tomorrow' || name === 'today' ? name : `on ${name}`
}

/** `today`, `yesterday`, or `on Thu 12 Nov`. */
function onDayPast(day: number, today: number): string {
  const name = dayName(day, today)
  return name === 'today' || name === 'yesterday' ? name : `on ${shortDay(day, today)}`
}

function elapsed(days: number): string {
  if (days < 1) return 'less than a day ago'
  return `${plural(Math.round(days), 'day', 'days')} ago`
}
