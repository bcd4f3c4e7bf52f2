import {
  count,
  dayName,
  minutes,
  monthName,
  percent,
  percentRange,
  percentage,
  plural,
  spokenMinutes,
  spokenPercent,
} from './format'

const days = (number: number): string => plural(number, 'day', 'days')

/** Words of what Insights say of days gone by and of those to come. */
export const insightsDays = {
  heat: {
    none: 'No minutes of study in the last 26 weeks',
    most: (low: number, high: number): string =>
      low === high
        ? `Most days about ${minutes(low)}`
        : `Most days between ${count(low)} and ${minutes(high)}`,
    few: 'Your first days',
    note: 'Stronger colour is longer. Empty squares are days off, and that is all they are.',
    plot: (low: number, high: number): string =>
      `The last 26 weeks, day by day. Most days of study were between ${count(low)} and ${spokenMinutes(high)} long.`,
    plotFew: 'The last 26 weeks, day by day.',
    weekdays: [
      { row: 0, name: 'Mon' },
      { row: 2, name: 'Wed' },
      { row: 4, name: 'Fri' },
      { row: 6, name: 'Sun' },
    ],
    least: '0',
    mostOf: '45 min or more',
    month: monthName,
    table: 'Days of study, the latest first',
    day: 'Day',
    time: 'Time',
    number: 'Answers',
    minutes,
  },

  due: {
    none: 'Nothing comes back in the next 30 days',
    perDay: (value: number): string => `About ${spokenMinutes(value)} a day in the next 30 days`,
    note: (name: string, value: number): string =>
      `At your own pace, from cards you have begun; new ones come on top. Fullest: ${name}, ${minutes(value)}.`,
    noteNone: 'From cards you have begun; new ones come on top.',
    plot: (today: number, most: number, name: string): string =>
      `Minutes a day for 30 days: ${count(today)} today, the most ${count(most)}, ${name}.`,
    table: 'The next 30 days',
    day: 'Day',
    cards: 'Cards',
    time: 'Time',
    minutes,
    perCards: (cards: number): string => count(Math.round(cards)),
  },

  futures: {
    expect: (recall: number, day: number, today: number): string =>
      `Expect about ${percent(recall)} ${day === today || day === today + 1 ? dayName(day, today) : `on ${dayName(day, today)}`}`,
    note: (low: number, high: number): string =>
      `Four futures in five lie between ${percent(low)} and ${percent(high)} that day. Band: four in five. Thin lines: some of them.`,
    good: (value: number): string => `${count(value)} good`,
    middle: (value: number): string => `${count(value)} middle`,
    bad: (value: number): string => `${count(value)} bad`,
    plot: (parts: readonly string[]): string => `Share recalled on the next 14 days. ${parts.join('; ')}.`,
    part: (name: string, middle: number, low: number, high: number): string =>
      `${name}: ${spokenPercent(middle)}, between ${percentage(low)} and ${percentage(high)}`,
    table: 'The next 14 days',
    day: 'Day',
    cards: 'Cards',
    middleColumn: 'Middle',
    band: 'Band',
    nothing: 'nothing due',
    range: percentRange,
  },

  backtest: {
    held: (held: number, of: number): string =>
      `On ${count(held)} of your last ${days(of)} the band held what happened`,
    note: (of: number): string =>
      `It is meant to hold four days in five, which would be ${count(Math.round(of * 0.8))}. Bar: the band forecast that morning. Dot: what was recalled, hollow where the band missed it.`,
    waiting: {
      title: 'No forecast has been put to the test often enough',
      text: 'Forecasts are held against what happened once there are ten days of ten answers or more.',
    },
    plot: (held: number, of: number): string =>
      `Band and outcome of the latest ${days(of)}; on ${count(held)} of them the band held it.`,
    table: 'Forecast and outcome, the latest first',
    day: 'Day',
    band: 'Band',
    recalled: 'Recalled',
    number: 'Answers',
    range: percentRange,
  },
} as const
