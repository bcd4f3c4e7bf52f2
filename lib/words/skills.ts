import { count, dayName, decimal, list, percent, percentRange, plural } from './format'

/** Words of the map of a learner's skills. */
export const skills = {
  title: 'Your skills',
  toSets: 'Problem sets',

  empty: {
    title: 'No skills yet',
    text: 'Skills come with problem sets. Take one that ships with Spindle, import one, or write your own.',
  },

  headline: (chunked: number, total: number, due: number): string =>
    [
      chunked === 0
        ? `None of ${plural(total, 'skill', 'skills')} is chunked yet.`
        : `${count(chunked)} of ${plural(total, 'skill', 'skills')} ${chunked === 1 ? 'is' : 'are'} chunked.`,
      due === 0 ? '' : `${count(due)} ${due === 1 ? 'is' : 'are'} due to come back.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  explained:
    'A skill is chunked once you got it right without help in different problems on two days, and we predict at least 85% for tomorrow. A miss takes that back until it holds again.',

  group: {
    due: {
      title: 'Due',
      text: 'Chunked, and starting to fade. One problem in four brings one of these back.',
    },
    practising: { title: 'Practising', text: '' },
    chunked: { title: 'Chunked', text: '' },
    new: { title: 'Not met yet', text: '' },
  },

  skill: {
    predicted: (value: number, low: number, high: number): string =>
      `${percent(value)}, likely between ${percentRange(low, high)}`,
    automatic: 'automatic',
    automaticity: (value: number): string => `automaticity ${decimal(value)}`,
    since: (day: number, today: number): string => {
      const name = dayName(day, today)
      return name === 'today' ? 'chunked today' : `chunked since ${name}`
    },
    help: { 0: 'without help', 1: 'with a nudge', 2: 'with half the step', 3: 'with a worked example' },
    otherDay: 'needs a right answer in another problem on another day',
    higher: 'needs a higher prediction',
    buildsOn: (names: readonly string[]): string => `Builds on ${list(names)}.`,
    notBegun: (names: readonly string[]): string => `Not begun yet: ${list(names)}.`,
  },

  parked: {
    title: 'Parked problems',
    from: (set: string, step: number | null): string =>
      step === null ? `From ${set}.` : `From ${set}, at step ${count(step)}.`,
    stuck: (where: string): string => `Where it stuck: ${where}`,
    goOn: 'Go on',
    spokenGoOn: (title: string): string => `Go on: ${title}`,
    letGo: 'Let it go',
    spokenLetGo: (title: string): string => `Let it go: ${title}`,
    letGoTitle: 'Let this problem go?',
    letGoText:
      'It can’t be gone on with then. What its steps taught us stays, and another of its kind can come any time.',
    confirm: 'Let it go',
    keep: 'Keep it',
    isLetGo: (title: string): string => `${title} was let go.`,
  },

  next: {
    title: 'Comes next',
    start: 'Practise',
    from: (set: string): string => `From ${set}.`,
    reason: {
      value: (value: number): string =>
        `We predict ${percent(value)} for its steps: between 60% and 85% there is most to learn from.`,
      easiest: (value: number): string =>
        `We predict ${percent(value)} for its steps, the nearest there is to the 60% to 85% from which there is most to learn.`,
      due: 'It brings back a skill that is starting to fade.',
      'look-alike': 'It looks like the last three and needs another way.',
      unmet: 'Some of what it builds on is not begun yet; there is nothing easier.',
    },
    chance: 'One problem in twenty is drawn at random instead, so that we can learn what helps.',
  },
} as const
