import { clockTime, count, dayName, percent, plural, shortDay, timeText } from './format'
import { recall } from './recall'

/** Minutes as hours: 450 is `7.5`. */
const hours = (minutes: number): string => String(Math.round((minutes / 60) * 100) / 100)

const CAPTURES = { idea: 'An idea', solution: 'A solution', dream: 'A piece of a dream' } as const

/**
 * Words of the problem to sleep on. What is said of sleep is what the evidence has: see `sleep-problem` and
 * `sleep-memory` there. Nothing here promises that a night helps.
 */
export const sleep = {
  tonight: {
    title: 'Tonight',
    back: 'Back',
    one: 'One problem for the night',
    tried: (time: string): string => `You tried it today, last at ${time}.`,
    triedBefore: 'You tried it on an earlier day.',
    another: 'Choose another',
    others: 'Or one of these',
    own: 'Write one of your own',
    ownInstead: 'Write one of your own instead',
    notOwn: 'Back to the problem we chose',
    ownTitle: 'A problem of your own',
    ownProblem: 'What is the problem?',
    ownExample: 'Why does the argument fail for odd numbers?',
    criterion: 'How will you know that it is solved?',
    criterionNote: 'Optional',
    restate: 'Say it in your own words, from memory',
    stuck: 'Where exactly are you stuck?',
    needed: 'A few words are enough.',
    look: 'Look at it for a minute',
    setting: 'Keeping it',
    /** Under the button. */
    then: (wake: number | null): string =>
      `Then the screen goes dark. We’ll ask once, ${wake === null ? 'in the morning' : `at ${timeText(wake)}`}.`,
    looking: 'Look at it for a minute. You need not solve it.',
    left: (seconds: number): string => `${plural(seconds, 'second', 'seconds')} left`,
    down: 'Put it down now',
    goodNight: 'Good night.',
    isDown: 'It is put down for the night.',
    goesDark: 'This page goes dark in five seconds. Touch it, or press a key, to bring it back.',
    onceMore: 'Look at it once more',
    letGo: 'Let it go and choose another',
    lettingGo: 'Letting it go',
    letGoTitle: 'Let this problem go?',
    letGoText: 'What you wrote about it tonight stays in your nights. You can then set another.',
    letGoConfirm: 'Let it go',
    keep: 'Keep it',
    choosing: 'Choosing tonight’s problem',
    nothing: 'Nothing for tonight.',
    nothingText: 'There is no problem to look at this evening. Sleep well.',
    none: 'No problem from today is open.',
    noneText:
      'It can be a problem you parked, or a question to think about that you tried today and did not solve or got stuck on. You can also write one.',
    early: 'Not yet.',
    earlyText: (begins: number): string =>
      `Your experiment chooses tonight’s problem from ${timeText(begins)} on. You can write one of your own now.`,
    why: 'In one small study more people solved a problem after sleep than after time awake. It may help you, or not.',
    evidence: 'What the evidence says',
  },

  morning: {
    title: 'Morning',
    leave: 'Not now',
    eyebrow: (night: number, today: number): string =>
      night === today - 1 ? 'Last night’s problem' : `The problem of ${nightName(night, today)}`,
    hiddenEyebrow: (night: number, today: number): string =>
      night === today - 1 ? 'After the night' : `After ${nightName(night, today)}`,
    hiddenTitle: 'What is in your head this morning?',
    hiddenText: 'Write it down before the problem is shown, whichever night it was.',
    wereStuck: (stuck: string): string => `You were stuck on: ${stuck}`,
    label: 'What is in your head about it now?',
    hiddenLabel: 'A thought, a picture, a word',
    placeholder: 'A picture, a word, half an idea',
    what: 'What is it?',
    captures: CAPTURES,
    keep: 'Keep',
    keeping: 'Keeping it',
    nothing: 'Nothing this morning',
    noCapture: 'Say what it is, or press Nothing this morning.',
    private: 'Only you can read this. Next comes the problem itself.',
    came: (capture: keyof typeof CAPTURES | 'nothing'): string =>
      capture === 'nothing' ? 'Nothing came.' : `${CAPTURES[capture]}:`,
    goOn: 'Go on with it',
    goOnText: 'It opens at the step where you parked it. Once it is done it counts as your attempt.',
    tryNowText: 'Write down how you would solve it, from memory.',
    later: 'Later today',
    attempt: 'Your attempt',
    compare: 'Compare',
    check: 'See how far it is',
    yours: 'Your attempt',
    points: 'Key points',
    criterion: 'What you said would show that it is solved',
    noCriterion: 'There is no answer to compare with. Judge it by what you set out to find.',
    grade: 'How much of it do you have?',
    grades: recall.think.grades,
    noGrade: 'Say how much of it you have.',
    writeOn: 'Write on',
    save: 'Keep it',
    saving: 'Keeping it',
    empty: 'Write something first, or come back to it later today.',
    solved: 'Solved.',
    solvedText: 'You had most of it or all of it.',
    open: 'Still open.',
    openText: 'You can try it again, or set it for another night.',
    tryAgain: 'Try it again',
    letGo: 'Let it go',
    isLetGo: 'Let go.',
    isLetGoText: 'It won’t come back. What you wrote stays in your nights.',
    toToday: 'Go to today',
    seeNights: 'See your nights',
    next: 'The next problem that waits',
    none: 'Nothing waits from a night.',
    noneText: 'A problem that you set in the evening is asked about here.',
    toTonight: 'Set one for tonight',
  },

  insight: {
    /** The deck that what came goes into. */
    deck: 'From the night',
    title: 'Keep what came',
    card: 'Make a card',
    note: 'Make a note',
    plan: 'Put it on today’s list',
    planned: 'It is on today’s list.',
    process: (title: string): string => `Work on: ${title}`,
    seePlan: 'See the list',
    making: 'Making it',
    made: 'Made from what you wrote.',
    wasThere: 'You have a note of this name. It was left as it is.',
    see: 'Open it',
  },

  today: {
    title: 'From last night',
    earlier: (night: number, today: number): string => `From ${nightName(night, today)}`,
    hidden: 'Something waits to be written down.',
    asks: 'What came?',
    tries: 'Try it now',
    more: (others: number): string => `${plural(others, 'other waits', 'others wait')} from earlier nights.`,
    tonight: 'Tonight’s problem',
    set: 'It is put down for the night.',
    unset: 'Not chosen. We suggest one you tried today and got stuck on.',
    choose: 'Choose it',
    time: 'Set a time for it',
    at: (bedtime: number): string => `Offered at ${timeText(bedtime)}.`,
  },

  nights: {
    title: 'Nights',
    none: 'No night yet.',
    noneText: 'A problem that you set in the evening is listed here, with what came of it.',
    list: 'Problems you slept on',
    problem: 'Problem',
    night: 'Night',
    outcome: 'What came of it',
    hidden: 'Not yet shown',
    statuses: {
      offered: 'Offered',
      primed: 'Set',
      withheld: 'Not shown',
      slept: 'Waits for you',
      captured: 'To be tried',
      solved: 'Solved',
      open: 'Still open',
      'let-go': 'Let go',
    },
    day: (night: number, today: number): string => shortDay(night, today),

    experiment: 'Does it help you?',
    off: 'Your experiment is off, so nothing is ever held back and there is nothing to compare. You can switch it on in Settings.',
    row: {
      primed: 'Looked at in the evening',
      control: 'Not looked at',
      written: 'Your own',
      undrawn: 'Without a draw',
    },
    arm: 'Nights',
    solved: 'Solved',
    of: (solved: number, attempted: number): string => `${count(solved)} of ${count(attempted)}`,
    unattempted: 'Not tried within a day',
    rate: 'Share solved',
    range: (low: number, high: number): string => `${percent(low)} to ${percent(high)}`,
    noRate: 'none yet',
    pending: (trials: number): string =>
      `${plural(trials, 'problem still has', 'problems still have')} time for a first attempt.`,
    tooFew: 'There is nothing to compare yet: each side needs a problem that was tried.',
    cannotTell: (low: number, high: number): string =>
      `This cannot tell yet. Looking at it in the evening may make a difference of ${points(low)} to ${points(high)} in the share solved.`,
    canTell: (estimate: number, low: number, high: number): string =>
      `So far the share solved differs by ${points(estimate)}, likely between ${points(low)} and ${points(high)}, in favour of ${estimate > 0 ? 'looking at it' : 'not looking at it'}.`,
    rule: 'Counted is the first attempt within a day of the morning. The draw is made after the problem is chosen, and kept.',

    records: 'Sleep and exercise beside recall',
    recordsText:
      'What you typed, beside what you recalled on that day. Neither is shown to be the cause of the other.',
    noRecords: 'Nothing typed yet.',
    date: 'Day',
    sleep: 'Sleep, hours',
    exercise: 'Exercise, minutes',
    recall: 'Recalled',
    recallOf: (recalled: number, answers: number): string =>
      answers === 0 ? 'no answers' : `${count(recalled)} of ${count(answers)}`,
    missing: 'not typed',
    hours,
  },

  records: {
    title: 'For your records',
    sleep: 'Hours slept',
    exercise: 'Minutes of exercise today',
    save: 'Keep',
    saving: 'Keeping it',
    saved: 'Kept.',
    hours,
    problem: 'Type a number: up to 24 hours of sleep, or up to 1,440 minutes of exercise.',
  },

  settings: {
    title: 'Nights',
    bedtime: 'Offer a problem for the night at',
    bedtimeHint: 'Tonight is always there; at this hour Today leads to it.',
    wake: 'Ask what came at',
    wakeHint: 'Until noon, or four hours after this, the first page you open asks.',
    set: 'Set these hours',
    setting: 'Setting them',
    remove: 'No hours',
    isSet: 'The hours are set.',
    isOff: 'No hours are set.',
    problem: 'These are no times of day. Set both, or remove them.',
    experiment: 'Run my own experiment',
    experimentHint:
      'We choose a problem you tried and did not solve, then toss a coin: on about half of such nights you are not shown it. Next morning the same problem comes either way. After some weeks you see whether looking at it made a difference for you. Problems you write yourself are always shown. You can stop at any time.',
    experimentOn: 'Your experiment is on.',
    experimentOff: 'Your experiment is off. Nothing is held back.',
    keepsSleep: 'Keep the hours I sleep',
    keepsExercise: 'Keep how long I exercise',
    recordHint: 'You type it in the morning. Only you see it, beside what you recalled.',
    recordOn: { sleep: 'Hours of sleep are kept from now on.', exercise: 'Exercise is kept from now on.' },
    recordOff: { sleep: 'Hours of sleep are no longer kept.', exercise: 'Exercise is no longer kept.' },
    deleteRecord: { sleep: 'Delete the hours of sleep', exercise: 'Delete the exercise' },
    deleteRecordTitle: { sleep: 'Delete all hours of sleep?', exercise: 'Delete all of the exercise?' },
    deleteRecordText: 'What you typed is deleted for good. This cannot be undone.',
    deleteConfirm: 'Delete',
    deleting: 'Deleting',
    keep: 'Keep',
    deleted: 'Deleted.',
    deleteNights: 'Delete all nights and what you were stuck on',
    deleteNightsTitle: 'Delete all nights and what you were stuck on?',
    deleteNightsText:
      'Every problem you slept on is deleted, with what you wrote about it and what your experiment drew, and every place where you were stuck. This cannot be undone.',
    seeNights: 'See your nights',
  },

  problem: {
    'signed-out': 'You are signed out. What you wrote stays in this tab. Sign in again, then repeat this.',
    malformed: 'This could not be read. Nothing was changed. Check what you typed and try again.',
    'not-found': 'This problem is no longer there. Nothing was changed. Load the page again to see what is.',
    'one-a-night': 'Another problem is already set for this night. Load the page again to see it.',
    'not-now':
      'This problem has moved on, perhaps on another device. Load the page again to see how it stands.',
    'no-consent': 'These records are switched off, so nothing was kept. You can switch them on in Settings.',
    empty: 'There is nothing written to make a note of.',
    full: 'Today’s list has its six. Take one off to add this.',
    unreachable: 'We could not reach the server. What you wrote is still here; try again in a moment.',
  },

  clock: clockTime,
} as const

/** `last night`, or `the night of Mon 14 Dec`. */
const nightName = (night: number, today: number): string => {
  const name = dayName(night, today)
  return night === today - 1 ? 'last night' : `the night of ${name}`
}

/** A difference of rates in points with its sign. */
function points(value: number): string {
  const whole = Math.round(Math.abs(value) * 100)
  return `${value < 0 && whole > 0 ? '−' : ''}${plural(whole, 'point', 'points')}`
}
