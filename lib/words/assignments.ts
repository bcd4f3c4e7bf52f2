import type { AssignmentException, AssignmentFacts, AssignmentPhase, ChangedPart } from '@/lib/classes'
import { count, fileSize, list, percent, plural, shortDay } from './format'

type Kind = 'deck' | 'problems'

const notes = (number: number): string => plural(number, 'note', 'notes')
const problems = (number: number): string => plural(number, 'problem', 'problems')
const items = (kind: Kind, number: number): string => (kind === 'deck' ? notes(number) : problems(number))
const days = (number: number): string => plural(number, 'day', 'days')
const SOURCE = { deck: 'deck', problems: 'problem set' } as const
const thing = { deck: 'card', problems: 'problem' } as const

/** What days after the due day count for. */
const late = {
  none: (): string => 'Days after the due day do not count.',
  half: (number: number): string => `For ${days(number)} after the due day, a day counts half.`,
  full: (number: number): string => `For ${days(number)} after the due day, a day counts in full.`,
} as const

/** How many items an assignment has, and cards where they are other than notes: `219 notes, 438 cards`. */
const size = (kind: Kind, number: number, cards: number | null): string =>
  cards === null || cards === number
    ? items(kind, number)
    : `${items(kind, number)}, ${plural(cards, 'card', 'cards')}`

/** The rules for credit, a sentence each, as they hold for whoever reads them. */
function rules(kind: Kind, facts: AssignmentFacts, today: number): string[] {
  const { wantedDays, dayAnswers, wantedRecall, lateRule, lateDays, dueOn } = facts
  if (wantedDays === null && wantedRecall === null) return ['It earns no credit.']
  const some = `${count(dayAnswers)} of its ${thing[kind]}s`
  const due = shortDay(dueOn, today)
  return [
    ...(wantedDays === null
      ? []
      : [
          'Credit is for spreading the work over days, not for being right.',
          `A day counts when you answer at least ${dayAnswers === 1 ? `one of its ${thing[kind]}s` : some} for the first time that day, recalled or not.`,
          `${plural(wantedDays, 'such day earns', 'such days earn')} all of it; fewer earn their share.`,
          late[lateRule](lateDays),
        ]),
    ...(wantedRecall === null
      ? []
      : [
          `Expected recall of ${percent(wantedRecall)} over all of it, as the due day ends on ${due}, earns all of it; less earns its share.`,
        ]),
    ...(wantedDays === null || wantedRecall === null
      ? []
      : ['The credit is the mean of the two: days and expected recall.']),
  ]
}

/** What is different for one learner, in a line. */
function difference({ dueOn, examOn, wantedDays, isExcused }: AssignmentException, today: number): string {
  if (isExcused) return 'Excused'
  const parts = [
    ...(dueOn === null ? [] : [`due ${shortDay(dueOn, today)}`]),
    ...(examOn === null ? [] : [`exam ${shortDay(examOn, today)}`]),
    ...(wantedDays === null ? [] : [`${days(wantedDays)} wanted`]),
  ]
  return parts.length === 0 ? 'Nothing' : parts.join(', ')
}

/** Words of what a class is to learn: publishing, assigning, learners' copies, new versions. */
export const assignments = {
  title: 'Assignments',
  breadcrumb: 'Above this page',
  loading: 'Fetching the assignment',
  items,
  size,
  rules,
  difference,

  list: {
    title: 'Assignments',
    caption: 'Assignments, by their due days',
    name: 'Name',
    due: 'Due',
    /** Before the day, where no heading says so. */
    dueOn: 'due',
    exam: 'Exam',
    state: 'State',
    none: 'Nothing is assigned yet. Once your instructor assigns something, it stands here.',
    opens: (day: number, today: number): string => `opens ${shortDay(day, today)}`,
    phase: {
      'not-open': 'not open',
      open: 'open',
      past: 'past its due day',
      ended: 'ended',
    } satisfies Record<AssignmentPhase, string>,
    own: {
      'not-started': 'not started',
      started: 'started',
      'update-waiting': 'started, an update waits',
      excused: 'excused',
    },
    noExam: '–',
  },

  /** What is different for some learners. */
  adjusted: {
    moreTime: (number: number): string => `${count(number)} with more time`,
    fewerDays: (number: number): string => `${count(number)} with fewer days`,
    excused: (number: number): string => `${count(number)} excused`,
  },

  choose: {
    title: 'New assignment',
    lead: 'Choose what the class is to learn. It is published as it stands now and stays so; later changes reach learners as a new version, when you publish one.',
    decks: 'Your decks',
    decksNote: 'Each deck alone: decks in it are decks of their own, and can be assigned by themselves.',
    sets: 'Your problem sets',
    setsNote: 'Only problems that you have published in the set.',
    noDecks: 'No deck of yours has a card yet.',
    noSets: 'No problem set of yours has a published problem yet.',
    published: 'Published, not assigned yet',
    publishedNote: 'Taken along from an earlier class.',
    back: 'Choose something else',
  },

  preview: {
    title: 'What is published',
    from: (kind: Kind, name: string): string => `From your ${SOURCE[kind]} ${name}`,
    items,
    media: (number: number, bytes: number): string =>
      `${plural(number, 'picture or sound', 'pictures and sounds')}, ${fileSize(bytes)}`,
    noMedia: 'no pictures or sounds',
    first: 'It begins with',
    more: (number: number): string => `and ${count(number)} more`,
    leftOut: 'Left out',
    why: {
      question: (number: number): string =>
        `${plural(number, 'question to think about', 'questions to think about')}: these are never asked as cards`,
      invalid: (number: number): string =>
        `${plural(number, 'note', 'notes')} with a field that is empty or can’t be read`,
      draft: (number: number): string =>
        `${plural(number, 'problem', 'problems')} that you have not published in the set`,
      'missing-media': (number: number): string =>
        `${plural(number, 'picture or sound', 'pictures or sounds')} that is named and not there`,
    },
    alone: 'Decks that lie in this one are not part of it.',
    visible: 'Whoever is in the class can read what is published. Your deck stays yours alone.',
    name: 'Name',
    nameHint: 'What the class sees. A learner’s own deck is named after the class and this.',
    description: 'Description',
  },

  form: {
    dates: 'Days',
    zone: (zone: string): string => `By the calendar of ${zone}.`,
    startsOn: 'Opens on',
    dueOn: 'Due on',
    examOn: 'Exam on',
    target: 'Target, % expected recall',
    targetHint: 'On the day of the exam, else on the due day. Between 50 and 99.',
    credit: 'Credit',
    creditLead:
      'Both come from the log, so cramming the last night earns little. Learners see these rules before they start.',
    byDays: 'Days with real retrieval',
    byDaysHint: 'Pays for spreading the work over days, not for being right.',
    wantedDays: 'Days for all the credit',
    dayAnswers: 'Answers that make a day',
    dayAnswersHint: 'First answers of the day to so many of its cards or problems, recalled or not.',
    byRecall: 'Expected recall on the due day',
    byRecallHint: 'What Spindle predicts over all of it when the due day ends.',
    wantedRecall: '% for all the credit',
    late: 'Days after the due day',
    lateRule: { none: 'count nothing', half: 'count half', full: 'count in full' },
    lateDays: 'For so many days',
    tight: (wanted: number, there: number): string =>
      `${days(wanted)} of work are wanted, and there ${there === 1 ? 'is' : 'are'} ${count(there)} from the first day to the due day.`,
    publish: 'Publish and assign',
    publishing: 'Publishing',
    assign: 'Assign',
    assigning: 'Assigning',
    saved: 'Saved.',
    problem: {
      name: (most: number): string => `Give it a name of at most ${count(most)} characters, on one line.`,
      description: (most: number): string => `Use at most ${count(most)} characters.`,
      startsOn: 'Choose a day.',
      dueOn: 'Choose a day that is not before the first one.',
      examOn: 'Choose a day that is not before the first one, or none.',
      target: 'Use a whole number from 50 to 99, or nothing.',
      lateDays: (most: number): string =>
        `Use a whole number from 1 to ${count(most)}, or have these days count nothing.`,
      wantedDays: (most: number): string => `Use a whole number from 1 to ${count(most)}.`,
      dayAnswers: (most: number): string => `Use a whole number from 1 to ${count(most)}.`,
      wantedRecall: 'Use a whole number from 50 to 99.',
    },
  },

  page: {
    about: 'About it',
    opens: 'Opens',
    due: 'Due',
    exam: 'Exam',
    target: 'Target',
    targetOn: (target: number, day: number, today: number): string =>
      `${percent(target)} expected recall on ${shortDay(day, today)}`,
    size: 'Size',
    yours: 'Your own',
    forYou: (text: string): string => `For you: ${text}`,
    excused: 'You are excused from this one. You can still start it.',
    credit: 'How credit is earned',
    creditFor: 'These rules hold for everybody who has no exception.',
    versions: 'Versions',
    version: (number: number): string => `Version ${count(number)}`,
    publishedBy: (name: string | null, day: string): string => (name === null ? day : `${day}, by ${name}`),
    current: 'the newest',
    exceptions: 'Exceptions',
    noExceptions: 'The same holds for everybody.',
    settings: 'Days, rules and exceptions',
    publish: 'Publish a new version',
    start: 'Start',
    starting: 'Making your copy',
    startText: (kind: Kind): string =>
      kind === 'deck'
        ? 'Starting makes a deck of your own of it, which stays yours. Its cards join your days within your minutes.'
        : 'Starting makes a problem set of your own of it, which stays yours.',
    opensOn: (day: number, today: number): string => `It opens on ${shortDay(day, today)}.`,
    ended: 'This assignment has ended. Nobody starts it any more, and it counts nothing.',
    archived: 'The class is archived, and nothing in it changes.',
    started: (day: string): string => `You started on ${day}.`,
    has: (number: number): string => `You have version ${count(number)}.`,
    study: 'Study it',
    practise: 'Practise it',
    openDeck: 'Open the deck',
    openSet: 'Open the problem set',
    gone: 'You have deleted what it became. You can bring it back for a while under Decks or Problems.',
    updateTitle: (number: number): string => `Version ${count(number)} is there`,
    updateText: 'See what it changes first. What you know stays, card by card.',
    update: 'See the changes',
    sees: 'What the class sees of it',
  },

  changes: {
    added: (kind: Kind, number: number): string => `${items(kind, number)} new`,
    changed: (kind: Kind, number: number): string => `${items(kind, number)} changed`,
    returned: (kind: Kind, number: number): string => `${items(kind, number)} back again`,
    withdrawn: (kind: Kind, number: number): string => `${items(kind, number)} withdrawn`,
    before: 'Before',
    after: 'Now',
    yours: 'Yours',
    theirs: 'The class’s',
    empty: 'nothing',
    more: (number: number): string => `and ${count(number)} more`,
    part: {
      front: 'Front',
      back: 'Back',
      hint: 'Hint',
      metaphor: 'What it is like',
      source: 'Source',
      frontLang: 'Language of the front',
      backLang: 'Language of the back',
      frontDir: 'Direction of the front',
      backDir: 'Direction of the back',
      kind: 'Kind of note',
      tags: 'Tags',
      title: 'Title',
      statement: 'Problem',
      rest: 'Its steps, answers, hints or numbers changed.',
    } satisfies Record<ChangedPart['part'], string>,
  },

  next: {
    title: 'Publish a new version',
    lead: (number: number, kind: Kind, name: string): string =>
      `What would change since version ${count(number)}, from your ${SOURCE[kind]} ${name} as it stands.`,
    nothing: 'Nothing has changed since the last version.',
    nothingText: 'Change the deck or problem set first, then come back here.',
    reordered: 'The order is another one.',
    reaches:
      'Learners who have started see these changes before they take them up, and keep what they know card by card.',
    publish: (number: number): string => `Publish version ${count(number)}`,
    publishing: 'Publishing',
    choose: 'Publish from another one of yours',
    chooseFirst: 'Choose what to publish from',
    notYours: (name: string | null): string =>
      name === null
        ? 'It was published from somebody else’s, which only they can see.'
        : `It was published from something of ${name}’s, which only they can see. They can publish the next version, or you publish it from one of yours.`,
    chooseText:
      'Notes that have the same kind and front as published ones count as the same, and keep what learners know of them.',
  },

  update: {
    title: 'See the changes',
    lead: (from: number, to: number): string =>
      `From version ${count(from)}, which you have, to version ${count(to)}.`,
    none: 'You have the newest version.',
    edited: 'You have changed this one yourself.',
    deleted: 'You have deleted this one. It stays deleted.',
    choiceOf: (title: string): string => `Which text for: ${title}`,
    keepMine: 'Keep mine',
    takeTheirs: 'Take the class’s',
    withdrawnText: 'The class does not ask for these any more. You can go on with them.',
    withdrawnChoice: (title: string): string => `What to do with: ${title}`,
    all: 'All of them',
    keep: 'Keep practising',
    away: 'Put away',
    awayHint: 'What is put away is set aside: it is not asked, and you can take it back in your deck.',
    restKept: 'The ones not listed here go the way of “All of them”.',
    take: (number: number): string => `Take version ${count(number)} up`,
    taking: 'Taking it up',
    note: 'This cannot be undone in one go. Cards that stay keep their answers and dates.',
  },

  settings: {
    title: 'Days, rules and exceptions',
    facts: 'Days and rules',
    exceptions: 'Exceptions',
    exceptionsText:
      'More time, fewer days, or excused. The learner sees what holds for them; others do not. Opening this page is noted.',
    noLearners: 'There is no learner in the class yet.',
    none: 'The same holds for everybody.',
    add: 'Make an exception',
    learner: 'Learner',
    dueOn: 'Own due day',
    examOn: 'Own exam day',
    wantedDays: 'Fewer days for all the credit',
    isExcused: 'Excused: it counts nothing for them',
    asForAll: 'Leave empty what is as for everybody.',
    save: 'Save the exception',
    saving: 'Saving it',
    remove: 'Remove',
    removeOf: (name: string): string => `Remove the exception of ${name}`,
    removing: 'Removing',
    what: 'What is different',
    count: (number: number): string => plural(number, 'exception', 'exceptions'),
    end: {
      title: 'End it',
      text: 'Nobody starts it any more, and it counts nothing. Learners keep their cards.',
      end: 'End the assignment',
      confirmTitle: (name: string): string => `End ${name}?`,
      ending: 'Ending it',
      keep: 'Keep it',
      again: 'Take it up again',
      againText: 'It counts again, with the same days and rules.',
      takingUp: 'Taking it up again',
    },
  },

  problem: {
    invalid: 'Look at the marked fields. Nothing was changed.',
    'no-source': 'That deck or problem set is not there any more. Nothing was published.',
    'nothing-to-publish': 'There is nothing to publish: nothing is in it, or nothing has changed.',
    'too-many-items': (most: number): string =>
      `It has more than ${count(most)} notes or problems. Split it, and publish the parts. Nothing was published.`,
    'media-too-big': (most: number): string =>
      `Its pictures and sounds are larger than ${fileSize(most)} together. Nothing was published.`,
    'too-many-published': 'The class has published as much as it can. Open another class for more.',
    'already-assigned': 'That is assigned already.',
    outdated: 'Something changed meanwhile. Nothing was changed; load the page again to see it as it is.',
    'not-open': (day: string): string => `It opens on ${day}. Nothing was changed.`,
    ended: 'This assignment has ended. Nothing was changed.',
    'not-started': 'You have not started it yet.',
    'no-room': {
      notes: 'Your account has no room for so many notes or problems. Nothing was changed.',
      media: 'Your account has no room for its pictures and sounds. Nothing was changed.',
    },
    'copy-gone': 'You have deleted what it became. Bring it back first; nothing was changed.',
  },
  /** `3 with more time, 1 excused` */
  together: (parts: readonly string[]): string => list(parts),
} as const
