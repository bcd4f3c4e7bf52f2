import {
  count,
  dayName,
  list,
  minutes,
  percent,
  percentRange,
  percentage,
  plural,
  points,
  shortDay,
  spokenPoints,
  tenths,
} from './format'

/** Titles of items can be as long as a question; a headline is a sentence. */
const HEADLINE_CHARS = 56
const clipped = (title: string): string =>
  title.length <= HEADLINE_CHARS ? title : `${title.slice(0, HEADLINE_CHARS - 1).trimEnd()}…`

const ofClass = (found: number, of: number): string => `${count(found)} of ${count(of)}`

interface Bands {
  readonly above: number
  readonly across: number
  readonly below: number
}

/** Words of what instructors see of a class’s work, and learners of their own. */
export const report = {
  header: {
    learners: (number: number): string => plural(number, 'learner', 'learners'),
    exam: (day: number, today: number): string => `exam ${dayName(day, today)}`,
    code: 'join code',
    newAssignment: 'New assignment',
    discuss: (number: number): string => (number === 0 ? 'To discuss' : `To discuss (${count(number)})`),
    more: 'More of this class',
  },
  fewerThanFive: 'fewer than five learners',

  assignments: {
    title: 'Assignments',
    list: 'What the class was assigned',
    deck: 'Deck',
    due: 'Due',
    onSchedule: 'On schedule',
    adjusted: 'Adjusted',
    onScheduleOf: (found: number, of: number): string => ofClass(found, of),
    onPhone: 'on schedule',
    state: { 'not-open': 'not open', ended: 'taken back' },
    moreTime: (number: number): string => `${count(number)} with more time`,
    excused: (number: number): string => `${count(number)} excused`,
    credit: 'Credit is for spreading the work over days, not for being right.',
    meaning:
      'On schedule: has started, and has as many days of real practice as the time that has passed asks for. Where days don’t count, as many items begun.',
    none: {
      title: 'Nothing is assigned yet.',
      text: 'Publish a deck or a problem set of yours, say by when it is to be known, and this page shows how the class is doing.',
    },
  },

  readiness: {
    ready: (found: number, of: number): string => `${ofClass(found, of)} look ready`,
    half: (recall: number): string => `Half the learners are at ${percent(recall)} or more`,
    none: 'Too few have started to show',
    then: (isExam: boolean): string => (isExam ? 'exam day' : 'the due day'),
    note: (at: string): string => `Expected recall ${at}, %. One circle is one learner.`,
    onDay: (isExam: boolean, day: string): string => `on ${isExam ? 'exam day' : 'the due day'}, ${day}`,
    today: 'today',
    hollow: (target: number): string => `Hollow is below the target of ${percent(target)}.`,
    noTarget: 'This assignment has no target.',
    /** By where the bands of forecasts lie: `By the forecast’s band it is 16 to 20 of 24: …` */
    band: ({ above, across, below }: Bands, of: number): string =>
      `By the band of the forecast it is ${across === 0 ? ofClass(above, of) : `${count(above)} to ${count(above + across)} of ${count(of)}`}: the band of ${count(above)} lies wholly above the target, of ${count(across)} across it, of ${count(below)} wholly below.`,
    notStarted: (number: number): string =>
      number === 1
        ? 'One has not started and has no circle.'
        : `${count(number)} have not started and have no circle.`,
    tooFew: 'Nothing is shown about groups under five. The circles appear once five learners have started.',
    tooSmall: 'Nothing is shown about groups under five.',
    target: 'target',
    plot: (learners: number, columns: readonly string[]): string =>
      `Expected recall of ${plural(learners, 'learner', 'learners')}: ${list(columns)}.`,
    column: (learners: number, from: number, to: number): string =>
      `${count(learners)} between ${count(from)} and ${count(to)} percent`,
    table: 'Learners by expected recall',
    recall: 'Expected recall',
    range: (from: number, to: number): string => `${count(from)}–${count(to)}%`,
    learners: 'Learners',
    ready_: 'At the target',
    who: 'See who needs time',
    when: 'When',
    now: 'Today',
    exam: 'Exam day',
    due: 'Due day',
    which: 'Assignment',
  },

  surprises: {
    lowest: (title: string): string => `${clipped(title)} surprises the class most`,
    spread: (title: string): string => `The class is furthest apart at ${clipped(title)}`,
    better: 'Nothing falls short of its prediction',
    none: 'No surprises to show yet',
    noneText: 'An item appears once five learners have answered it with a prediction.',
    noteLowest:
      'Where answers fell furthest short of prediction. Dot: average. Bar: middle half of the class.',
    noteSpread: 'Where learners differ most. Dot: average. Bar: middle half of the class.',
    noteTags: 'Of a tag, the average of its items.',
    less: 'less than predicted',
    better_: 'better',
    list: 'Surprise, in points',
    spoken: (mean: number, low: number, high: number): string =>
      `, ${spokenPoints(mean)} on average, middle half ${spokenPoints(low)} to ${spokenPoints(high)}`,
    item: 'Item',
    tag: 'Tag',
    surprise: 'Surprise',
    half: 'Middle half',
    learners: 'Learners',
    points,
    range: (low: number, high: number): string => `${points(low)} to ${points(high)}`,
    by: 'What',
    items: 'Items',
    tags: 'Tags',
    order: 'Order',
    mostShort: 'Furthest short',
    mostSpread: 'Furthest apart',
    all: 'See every item',
  },

  discuss: {
    add: 'Discuss tomorrow',
    added: 'On the list',
    toggle: (title: string): string => `Discuss tomorrow: ${title}`,
    title: 'To discuss',
    lead: 'What you noted on the surprise map, to take to the next meeting.',
    open: (number: number): string =>
      number === 0 ? 'All of it is discussed' : plural(number, 'item to discuss', 'items to discuss'),
    answer: 'Answer',
    given: 'What learners typed',
    byLearners: (learners: number): string => `${count(learners)} learners`,
    average: (mean: number): string => `${points(mean)} points on average`,
    from: (assignment: string): string => `From ${assignment}`,
    tick: (title: string): string => `Discussed: ${title}`,
    remove: 'Remove',
    removeOf: (title: string): string => `Remove ${title}`,
    removed: 'Taken off the list.',
    print: 'Print',
    none: {
      title: 'Nothing is on the list.',
      text: 'Press “Discuss tomorrow” beside an item of the surprise map, and it stands here with its answer and what learners typed.',
    },
    back: 'To the class',
  },

  learners: {
    title: 'Who needs time',
    lead: (name: string): string => `Learners of ${name}, those who need time first.`,
    list: 'Learners by need',
    name: 'Learner',
    started: 'Started',
    notStarted: 'not yet',
    days: 'Days practised',
    daysOf: (days: number, wanted: number | null): string =>
      wanted === null ? count(days) : ofClass(days, wanted),
    whichDays: 'which',
    which: (days: readonly number[], today: number): string => list(days.map((day) => shortDay(day, today))),
    lateOf: (days: number): string => `${plural(days, 'day', 'days')} after the due day`,
    now: 'Recall now',
    then: (isExam: boolean): string => (isExam ? 'On exam day' : 'On the due day'),
    range: percentRange,
    percent,
    ahead: 'Next 7 days',
    minutes,
    credit: 'Credit',
    creditDays: (share: number): string => `days ${percent(share)}`,
    creditRecall: (share: number): string => `recall ${percent(share)}`,
    creditOf: (parts: readonly string[]): string => `from ${list(parts)}`,
    settled: 'settled when they left',
    settledRemoved: 'settled when they were removed',
    before: (share: number): string => `${percent(share)} settled before they came back`,
    noCredit: 'none',
    left: 'left',
    state: { active: 'in the class', left: 'left', removed: 'removed', 'asked-back': 'removed, asked back' },
    excused: 'excused',
    due: (day: number, today: number): string => `due ${shortDay(day, today)}`,
    items: (begun: number, items: number): string => `${ofClass(begun, items)} items begun`,
    sources: {
      title: 'Where the figures come from',
      days: (answers: number): string =>
        `Days practised are the learner’s own study days on which at least ${plural(answers, 'item was', 'items were')} answered for the first time that day. All at once on the last evening is one day.`,
      recall:
        'Expected recall is the average over all items, of what Spindle predicts from the learner’s own answers. Its range holds on four days of five.',
      creditDays: (days: number): string =>
        `The part for days: days practised up to the due day, of ${count(days)} asked for.`,
      late: {
        half: (days: number): string =>
          `A day counts half within ${plural(days, 'day', 'days')} after the due day.`,
        full: (days: number): string =>
          `A day counts in full within ${plural(days, 'day', 'days')} after the due day.`,
      },
      creditRecall: (recall: number): string =>
        `The part for recall: expected recall as the due day ends, of ${percent(recall)} asked for. Until then it is the forecast.`,
      credit: 'Credit is the average of the parts that count.',
      noCredit: 'Nothing counts towards credit in this assignment.',
    },
    none: { title: 'Nobody has joined yet.', text: 'Give the class’s code to your learners.' },
    export: 'Export as CSV',
    asOf: 'Figures follow the learners’ work within about a minute.',
  },

  map: {
    title: 'Surprise map',
    lead: (name: string): string => `Every item of ${name} that five learners or more have answered.`,
    list: 'Items',
    find: 'Find',
    findHint: 'Words of the item',
    tag: 'Tag',
    anyTag: 'Any',
    sort: 'Sort by',
    sorts: {
      lowest: 'Furthest short of prediction',
      spread: 'Furthest apart',
      recalled: 'Least recalled',
      discrimination: 'Tells learners apart least',
      title: 'Name',
    },
    apply: 'Show',
    item: 'Item',
    learners: 'Learners',
    recalled: 'Recalled',
    percent,
    surprise: 'Surprise',
    half: 'Middle half',
    discrimination: 'Discrimination',
    tooFewTell: 'too few',
    figure: tenths,
    given: (answers: readonly string[]): string => `Typed: ${list(answers)}`,
    givenOne: (text: string, learners: number): string => `“${text}” (${count(learners)})`,
    variants: (number: number): string => plural(number, 'variant', 'variants'),
    variant: (name: string, share: number, learners: number): string =>
      `${name}: ${percent(share)} recalled, ${plural(learners, 'learner', 'learners')}`,
    discriminationMeaning:
      'Discrimination says whether those who recall an item also recall the rest: near 1 it tells learners apart, near 0 it does not, and below 0 those who know the rest miss it, which may mean that the item itself is unclear.',
    tooFew: (number: number): string =>
      `${plural(number, 'item', 'items')} answered by fewer than five learners ${number === 1 ? 'is' : 'are'} left out.`,
    none: {
      title: 'No item to show.',
      text: 'An item appears here once five learners have answered it.',
    },
    noneFound: 'No item is like that.',
    export: 'Export as CSV',
    discuss: 'Discuss',
  },

  pages: {
    label: 'Pages',
    at: (page: number, pages: number): string => `Page ${count(page)} of ${count(pages)}`,
    before: 'Previous page',
    after: 'Next page',
  },

  links: { title: 'How the class does' },

  own: {
    title: 'Your standing',
    lead: 'Only you and those who teach the class see this.',
    notStarted: 'You have not started yet.',
    excused: 'You are excused from this one.',
    days: 'Days practised',
    daysOf: (days: number, wanted: number | null): string =>
      wanted === null ? count(days) : ofClass(days, wanted),
    now: 'Expected recall now',
    then: (isExam: boolean, day: number, today: number): string =>
      `${isExam ? 'On exam day' : 'On the due day'}, ${shortDay(day, today)}`,
    range: (low: number, high: number): string => `likely ${percentRange(low, high)}`,
    credit: 'Credit so far',
    noCredit: 'none counts',
    before: (share: number): string => `${percent(share)} was settled when you left before.`,
    missing: 'Still to earn',
    nothingMissing: 'Nothing more is asked for.',
    start: (day: string): string => `Start it by ${day}.`,
    moreDays: (days: number, day: string): string => `${plural(days, 'more day', 'more days')} by ${day}`,
    moreHalfDays: (days: number, day: string): string =>
      `${plural(days, 'more day', 'more days')} by ${day}, each counting half`,
    moreRecall: (recall: number, wanted: number, day: string): string =>
      `Expected recall of ${percent(wanted)} by ${day}; as things stand it will be ${percent(recall)}`,
    percent,
    percentage,
    quarter: [
      'By expected recall you are in the lower quarter of the class.',
      'By expected recall you are between the lower quarter and the middle of the class.',
      'By expected recall you are between the middle and the upper quarter of the class.',
      'By expected recall you are in the upper quarter of the class.',
    ],
  },

  comparisons: {
    title: 'Comparisons',
    text: 'Off, learners see their own standing only. On, each also reads in which quarter of the class they are by expected recall, without names or numbers of others, and only where at least eight have started.',
    off: 'Learners see no comparison.',
    isOn: 'Learners see their quarter.',
    turnOn: 'Turn comparisons on',
    turnOff: 'Turn comparisons off',
    saving: 'Saving',
  },

  seen: {
    title: 'What the pages show',
    lead: 'These are all the pages and files on which instructors and assistants see something of learners. Each look is noted below.',
    pages: [
      {
        name: 'The class page',
        text: 'Of each assignment: how many are on schedule. Expected recall of the class as circles without names, today and on exam day. Items and tags by how they surprised the class.',
      },
      {
        name: 'Who needs time',
        text: 'Of each learner by name, for one assignment: when they started, days practised, expected recall, minutes ahead, and credit with what it comes from.',
      },
      {
        name: 'The surprise map',
        text: 'Of each item, over the class: how many answered, how many recalled it, surprise, typed answers that three learners or more gave, variants of problems.',
      },
      { name: 'To discuss', text: 'Items that were noted for a meeting, with the same.' },
      {
        name: 'The list of people',
        text: 'What the class calls you, your role, and since when you are in it.',
      },
      { name: 'Files to take along', text: 'The figures of these pages, and no others.' },
    ],
    left: 'Of those who left, “left” and the credit already settled. Of those who were removed, their name and that credit.',
    page: {
      overview: 'The class page',
      learners: 'Who needs time',
      surprises: 'The surprise map',
      discuss: 'The list to discuss',
      export: 'A file of the figures',
    },
  },

  csv: {
    yes: 'yes',
    learners: {
      assignment: 'Assignment',
      name: 'Learner',
      state: 'In the class',
      excused: 'Excused',
      due: 'Due',
      started: 'Started',
      days: 'Days practised in time',
      lateDays: 'Days practised late',
      which: 'Which days',
      begun: 'Items begun',
      items: 'Items',
      now: 'Expected recall now, %',
      then: 'Expected recall on exam or due day, %',
      low: 'At least, %',
      high: 'At most, %',
      minutes: 'Minutes in the next 7 days',
      creditDays: 'Credit for days, %',
      creditRecall: 'Credit for recall, %',
      credit: 'Credit, %',
      before: 'Credit settled before, %',
    },
    items: {
      assignment: 'Assignment',
      item: 'Item',
      tags: 'Tags',
      learners: 'Learners',
      answers: 'Answers',
      recalled: 'Recalled, %',
      mean: 'Surprise, points',
      low: 'Middle half from, points',
      high: 'Middle half to, points',
      discrimination: 'Discrimination',
      given: 'Typed by three learners or more',
      variants: 'Variants',
    },
    given: (text: string, learners: number): string => `${text} (${learners})`,
    variant: (text: string, share: number): string => `${text}: ${percentage(share)}%`,
  },
  file: {
    learners: (of: string): string => `${of}, learners`,
    items: (of: string): string => `${of}, items`,
  },

  problem: {
    discuss: 'That was not noted. Try again in a moment.',
    full: 'The list is full. Tick off or remove some items first.',
    archived: 'This class is archived. Take it up again first.',
  },
} as const
