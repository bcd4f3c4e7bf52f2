import { count, dayName, list, minutes, percent, plural, roughCount, shortDay, spokenMinutes } from './format'
import { whatIf } from './what-if'

const NO_BREAK_SPACE = '\u00a0'

const inDays = (days: number): string =>
  days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${plural(days, 'day', 'days')}`

/** Words of exams that learners set themselves. */
export const personalExams = {
  title: 'Exams ahead',
  lead: 'An exam you set has its cards ready for its day, within the minutes you have.',
  loading: 'Fetching your exams',
  loadingOne: 'Fetching this exam',
  breadcrumb: 'Where you are',
  set: 'Set an exam',
  openFromToday: 'An exam coming up?',
  linkFromWhatIf: 'Is there an exam on that day? Set it, and its cards are planned for it.',

  list: {
    ahead: 'Ahead',
    past: 'Over',
    none: {
      title: 'No exam is set.',
      text: 'Say when it is, which decks or tags it is about, and how much of them you want to recall. Spindle plans its cards for that day, and says what the minutes you have can reach.',
    },
    noneAhead: 'None is ahead.',
    /** `Mon 14 Dec · in 12 days · 90% wanted` */
    line: (day: number, today: number, target: number): string =>
      [shortDay(day, today), ...(day < today ? [] : [inDays(day - today)]), `${percent(target)} wanted`].join(
        ' · ',
      ),
    about: (decks: readonly string[], tags: readonly string[]): string =>
      [...decks, ...tags.map((tag) => `tag ${tag}`)].join(' · '),
  },

  form: {
    setTitle: 'Set an exam',
    changeTitle: (name: string): string => `Change ${name}`,
    name: 'What is it called?',
    nameHint: 'For example Anatomy, part 2.',
    day: 'When is it?',
    target: 'How much of it do you want to recall?',
    targetHint: 'Percent of its cards, on that day.',
    minutes: 'Minutes a day for it',
    minutesHint: (own: number): string =>
      `Left empty, it may have all of your day: ${spokenMinutes(own)}. Otherwise your days have at least so many until then, and in the last ten days it gets no more.`,
    earlyAim: 'Until ten days before, its decks aim at',
    earlyAimHint:
      'Most of what a high recall target brings long before is lost again by the day. In the last ten days your own target counts again.',
    earlyAimChoice: (aim: number | null): string =>
      aim === null ? 'what they aim at anyhow' : `no more than ${percent(aim)}`,
    decks: 'Decks it is about',
    decksHint: 'Decks that lie in one you tick belong to it as well.',
    noDecks: 'You have no decks yet.',
    tags: 'Tags it is about',
    tagsHint: 'With commas between. Notes with any of them belong to it, in whatever deck.',
    tagsKnown: (tags: readonly string[]): string => `Your tags: ${tags.join(', ')}.`,
    save: 'Set this exam',
    saveChange: 'Save',
    saving: 'Saving',
    cancel: 'Cancel',
    problem: {
      name: (most: number): string => `Give it a name of at most ${count(most)} characters.`,
      day: (most: number): string =>
        `Choose a day after today, at most ${plural(Math.round(most / 365), 'year', 'years')} ahead.`,
      target: (least: number, most: number): string =>
        `Choose between ${percent(least)} and ${percent(most)}.`,
      minutes: (least: number, most: number): string =>
        `Choose between ${count(least)} and ${count(most)}, or leave it empty.`,
      earlyAim: 'Choose one of these.',
      about: 'Choose a deck, or name a tag.',
      decks: (most: number): string => `Choose at most ${count(most)} decks.`,
      tags: (most: number, chars: number): string =>
        `Name at most ${count(most)} tags of at most ${count(chars)} characters each.`,
    },
  },

  problem: {
    'signed-out': 'You are signed out. Nothing was saved. Sign in again, then repeat this.',
    'no-day': 'That day is over, or too far ahead. Nothing was saved. Choose another.',
    'no-deck': 'One of these decks is gone. Nothing was saved. Load the page again, then repeat this.',
    'no-exam': 'This exam is gone. Nothing was saved.',
    'too-many': 'You have as many exams as can be kept. Nothing was saved. Remove one first.',
    invalid: 'That couldn’t be saved. Change what is marked and try again.',
    unreachable: 'That didn’t work; the fault is ours. Nothing was saved. Try again in a moment.',
  },

  one: {
    /** `Mon 14 Dec · in 12 days · Anatomy · tag heart` */
    note: (day: number, today: number, about: readonly string[]): string =>
      [shortDay(day, today), ...(day < today ? [] : [inDays(day - today)]), ...about].join(' · '),
    change: 'Change it',
    plan: 'The plan',
    facts: {
      left: 'Left',
      cards: 'Cards',
      met: 'Met',
      toMeet: 'Still to meet',
      minutes: 'Minutes a day',
      target: 'Wanted',
      leftFigure: (days: number): string => plural(days, 'day', 'days'),
      minutesFigure: (value: number): string => minutes(value),
      figure: count,
      share: percent,
    },
    far: (nearFrom: number, today: number, aim: number | null): string =>
      `Until ${shortDay(nearFrom, today)} its cards come on their dates${aim === null ? '' : `, kept at ${percent(aim)}`}, and its new cards are spread evenly over the days. From then on the cards that gain most for each second come first, whatever their dates.`,
    near: 'In these last days the cards that gain most for each second come first, whatever their dates. Other cards have the time that is left.',
    today: 'It is today. Nothing is brought forward any more.',
    over: 'It is over. Its cards come on their dates again.',
    noCards:
      'None of your cards belong to it now. Its decks may be paused or empty, or no note has its tags.',
    away: (decks: number): string =>
      `${plural(decks, 'deck of it is', 'decks of it are')} paused or put away, and left out until you take ${decks === 1 ? 'it' : 'them'} up again.`,
    toToday: 'To today’s cards',
  },

  forecast: {
    working: 'Working out how that day would go',
    failed: 'This could not be worked out on this device. Load the page again.',
    headline: (share: number, cards: number, day: number, today: number): string =>
      `On ${shortDay(day, today)} you would recall about ${percent(share)} of its ${plural(cards, 'card', 'cards')}, were all asked.`,
    note: (low: number): string =>
      `On a bad day about ${percent(low)}. That is a day of which you have one in ten, with Spindle’s predictions too hopeful as well.`,
    plot: (parts: readonly string[]): string =>
      `Share of the exam’s cards that would be recalled on each day, were all asked: ${list(parts)}.`,
    part: (day: number, today: number, expected: number, low: number): string =>
      `${dayName(day, today)} about ${percent(expected)}, on a bad day ${percent(low)}`,
    table: 'How much would be recalled, day by day',
    day: 'Day',
    expected: 'Expected',
    low: 'On a bad day',
    expectedEnd: (share: string): string => `${share} expected`,
    lowEnd: (share: string): string => `${share} bad day`,
    wantedEnd: (share: string): string => `${share} wanted`,
    explained:
      'Expected figures, no promise: they take it that you practise every day but those off, and remember as you have so far.',
    met: (target: number): string => `The ${percent(target)} you want can be met, on a bad day as well.`,
    expectedOnly: (target: number): string =>
      `The ${percent(target)} you want can be met if all goes as expected, but not on a bad day.`,
    outOfReach: (target: number, minutesPerDay: number, share: number): string =>
      `The ${percent(target)} you want cannot be met in ${spokenMinutes(minutesPerDay)} a day. What can be met is about ${percent(share)}.`,
    moreSafe: (minutesPerDay: number): string =>
      `With ${spokenMinutes(minutesPerDay)} a day it would be met on a bad day as well.`,
    moreEnough: (minutesPerDay: number): string => `With ${spokenMinutes(minutesPerDay)} a day it can.`,
    notEven: (minutesPerDay: number, expected: number, low: number): string =>
      `Not even ${spokenMinutes(minutesPerDay)} a day would do: they would bring about ${percent(expected)}, and ${percent(low)} on a bad day.`,
    unmet: (cards: number): string =>
      `There is no time to meet about ${roughCount(Math.max(1, cards))} of its new cards before then.`,
    take: (minutesPerDay: number): string => `Give it ${spokenMinutes(minutesPerDay)} a day`,
    taking: 'Saving',
    taken: 'Saved. The plan goes by it from now on.',
    undone: 'Put back as it was.',
  },

  early: {
    title: (nearFrom: number, today: number): string => `Until ${shortDay(nearFrom, today)}`,
    lead: 'As long as the exam is far, its decks aim no higher than this. Most of what a high recall target brings so early is lost again by the day, and the last ten days bring it back in fewer minutes. Until then you recall less of them.',
    table: 'What each recall target until then would bring',
    aim: 'Recall target',
    choice: (aim: number | null, isInForce: boolean): string =>
      `${aim === null ? 'Your own' : percent(aim)}${isInForce ? ' · as now' : ''}`,
    minutes: 'Minutes a day',
    minutesFigure: whatIf.futures.minutesFigure,
    expected: 'On the day',
    low: 'On a bad day',
    monthAfter: 'A month after',
    explained:
      'Minutes a day: on its cards, until the exam. A month after: if they were left alone from its day on; they come on their dates again.',
    best: (aim: number | null, isInForce: boolean, isEnough: boolean): string =>
      `${isInForce ? 'What you have now' : aim === null ? 'Your own recall target' : `A target of ${percent(aim)}`} ${isEnough ? 'gets there in the fewest minutes' : 'comes nearest'}.`,
    take: (aim: number | null): string =>
      aim === null ? 'Keep my own target' : `Aim at ${percent(aim)} until then`,
  },

  drop: {
    open: 'Remove this exam',
    title: (name: string): string => `Remove ${name}?`,
    text: 'Its cards, their dates and your answers stay as they are. They come on their dates again.',
    confirm: 'Remove the exam',
    removing: 'Removing',
    done: (name: string): string => `${name} is removed.`,
    undone: (name: string): string => `${name} is set again.`,
  },

  today: {
    title: 'Exams ahead',
    when: (day: number, today: number, days: number): string =>
      days <= 1
        ? inDays(days)
        : `${inDays(days)}, ${shortDay(day, today)}`.replaceAll(' ', NO_BREAK_SPACE).replace(',\u00a0', ', '),
    planned: (cards: number, fresh: number): string =>
      `In today’s plan: ${list(
        [
          fresh > 0 ? plural(fresh, 'new card', 'new cards') : '',
          cards > 0 ? `${plural(cards, 'card', 'cards')} to be ready for it` : '',
        ].filter((part) => part !== ''),
      )}.`,
    met: (met: number, cards: number): string => `${count(met)} of ${plural(cards, 'card', 'cards')} met.`,
    unmet: (cards: number): string =>
      `There is no time to meet ${roughCount(cards)} of its new cards before then.`,
    noCards: 'None of your cards belong to it now.',
    isToday: 'It is today. Nothing is brought forward any more.',
    all: 'All exams',
  },
} as const
