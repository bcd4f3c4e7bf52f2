import { count, list, ordinal, percent, plural, spokenPercent, spokenPoints } from './format'

/** Words of practising problems, a step at a time. */
export const practice = {
  title: 'Practise steps',
  loading: 'The next problem is being chosen',

  bar: {
    leave: 'Leave',
    place: (step: number, total: number): string => `${count(step)} of ${count(total)}`,
    spokenPlace: (step: number, total: number): string => `Step ${count(step)} of ${count(total)}`,
    doneToday: (problems: number): string => plural(problems, 'problem done today', 'problems done today'),
    park: 'Park',
    parkLong: 'Park it for later',
    check: 'Check step',
    checkWhole: 'Check answer',
    checking: 'Checking',
    points: 'Compare',
    next: 'Next problem',
    choosing: 'Choosing',
    back: 'Back to your cards',
  },

  statement: {
    whole: 'Only the answer is asked for. Work it out in your head or on paper.',
    unfolded: 'Step by step now, for practice: these steps change no prediction.',
    method: 'Nothing to work out: say how you would do it.',
  },

  steps: {
    list: 'Steps',
    yourLine: 'Your next line',
    yourStep: 'Your step',
    yourAnswer: 'Your answer',
    /** Above a step that is gone on with. */
    stuck: (where: string): string => `Where it stuck: ${where}`,
    waiting: (step: number): string => `Step ${count(step)}`,
    lastLine: 'Last line',
    standing: {
      right: 'right at the first attempt',
      missed: 'missed at first, then right',
      told: 'looked up',
      passed: 'passed along the way',
    },
    /** Heard before what was answered. */
    heard: (standing: string): string => `${standing}: `,
    helped: 'with help',
    unpredicted: 'no surprise counted',
  },

  answer: {
    unit: (unit: string): string => `in ${unit}, or another unit of its kind`,
    digits: (digits: number): string => `to ${plural(digits, 'significant digit', 'significant digits')}`,
    form: {
      'lowest-terms': 'as a fraction in lowest terms or a whole number',
      decimal: 'as a decimal',
      expanded: 'without brackets, like terms together',
      factorised: 'as a product',
    },
    field: (step: number): string => `Answer to step ${count(step)}`,
    line: (step: number): string => `Line ${count(step)}`,
    readAs: 'We read this as',
    choose: 'Choose one',
    chooseSeveral: 'Choose all that are right',
    chooseMethod: 'Choose a method',
    order: 'Put these in order',
    up: (item: string): string => `Move ${item} up`,
    down: (item: string): string => `Move ${item} down`,
    item: (place: number): string => `item ${count(place)}`,
    number: (place: number): string => `${count(place)}.`,
    write: 'Write it in your own words',
    points: 'Which of these are in what you wrote?',
    model: 'An answer as its author would write it',
    yours: 'You wrote',
    keys: 'Signs',
    key: {
      '^': 'to the power of',
      '(': 'opening bracket',
      ')': 'closing bracket',
      '/': 'divided by',
      '=': 'equals',
      '-': 'minus',
      '+': 'plus',
      'sqrt(': 'square root',
      '*': 'times',
    } as Readonly<Record<string, string>>,
  },

  help: {
    title: 'Help',
    kind: { 1: 'Nudge', 2: 'Half the step', 3: 'Worked step' },
    open: 'open',
    away: 'Put away: you have managed without it. It is here after your first attempt.',
    none: 'There is no help with this step.',
    example: 'A worked example',
    exampleText: 'The same kind of problem with other numbers, as far as this step.',
    tell: 'Show this step',
    tellText: 'It will be marked as looked up.',
    counts: 'A step done with help is practice: it changes no prediction.',
  },

  verdict: {
    right: 'Right.',
    notYet: 'Not yet.',
    different: 'It says something else than what is asked for.',
    sign: 'Look at the sign.',
    form: {
      'lowest-terms': 'It is equal. Now write it in lowest terms.',
      decimal: 'It is equal. Now write it as a decimal.',
      expanded: 'It is equal. Now multiply out and collect like terms.',
      factorised: 'It is equal. Now write it as a product.',
    },
    unitMissing: 'The number is right. Which unit is it in?',
    unitKind: 'That unit measures something else.',
    unitSize: 'Check the size of the unit.',
    digits: (than: 'more' | 'fewer', asked: number): string =>
      `That is ${than === 'more' ? 'more' : 'fewer'} digits than asked for: give ${count(asked)} significant ${asked === 1 ? 'digit' : 'digits'}.`,
    rounding: 'Look at how the last digit is rounded.',
    notSame: 'Not yet the same as the line above.',
    notSameText: 'Whatever you do on one side has to be done on the other as well.',
    someOfThem: 'What you chose is right, and there is more that is.',
    distractor: 'Look again at what you chose.',
    order: (inPlace: number): string =>
      inPlace === 0
        ? 'The first one belongs elsewhere.'
        : `The first ${count(inPlace)} ${inPlace === 1 ? 'is in its place' : 'are in their places'}.`,
    spelling: 'Nearly: look at the spelling.',
    keyPoints: 'There is more to it. Read the points once more, then add what was missing.',
    sameLine: 'That is the line above again.',
    sameLineText: 'Do one thing to both sides, or to the expression.',
    stage: 'True, and not there yet.',
    stageText: 'Your line says the same as the one above. Go one step further. It counts neither way.',
    cannotTell: 'We can’t tell whether this is the same.',
    cannotTellText: 'It is hardly anywhere defined. Try to write it differently. It counts neither way.',
    notCounted: 'This doesn’t count as an attempt.',
  },

  unread: {
    title: 'We can’t read this yet.',
    empty: 'Write something first.',
    tooLong: 'It is longer than we can read.',
    character: (character: string, at: number): string =>
      `“${character}”, the ${ordinal(at + 1)} character, has no meaning here.`,
    bracketMissing: 'A closing bracket is missing.',
    bracketExtra: (at: number): string =>
      `The closing bracket at the ${ordinal(at + 1)} character has no opening one.`,
    syntax: (at: number | null): string =>
      at === null
        ? 'Something is missing, perhaps a number after a sign.'
        : `Something is missing or too much near the ${ordinal(at + 1)} character.`,
    unknownName: (name: string): string => `“${name}” is no letter of this problem and no function.`,
    notHere: 'This kind of sign can’t be used here.',
    tooComplex: 'It is more complicated than we can read.',
    exponent: 'That power is too high.',
    decimalSign: (suggestion: string): string =>
      `Write decimals as ${suggestion}. You can change the sign in Settings.`,
    functionBracket: (name: string): string => `Put what ${name} is of in brackets: ${name}(…).`,
    noEquals: 'An equation is asked for: there is no = in it.',
    equalsTwice: 'There is more than one = in it.',
    equalsHere: 'No equation is asked for: leave the = out.',
    sideEmpty: (side: 'left' | 'right'): string => `Nothing stands on the ${side} of the =.`,
    inequality: 'Use = here.',
    notDefined: 'It has no value: something is divided by zero, or is too large.',
    unknownUnit: (unit: string): string => `We don’t know the unit “${unit}”.`,
    unitHere: (unit: string): string => `A bare number is asked for: leave “${unit}” out.`,
    nothingChosen: 'Choose something first.',
    oneOnly: 'Choose one only.',
    orderIncomplete: 'All of them have to be in the order.',
    notForThis: 'This answer doesn’t fit the step.',
  },

  surprise: {
    spoken: (predicted: number, isRight: boolean, change: number): string =>
      `Predicted ${spokenPercent(predicted)}, ${isRight ? 'right' : 'missed'}, ${spokenPoints(change)}`,
  },

  end: {
    title: 'Done',
    allRight: 'Every step was right at the first attempt.',
    brokeAt: (step: number, skill: string): string => `It broke at step ${count(step)}: ${skill}.`,
    helped: 'Done with help, so nothing was predicted anew.',
    wholeRight: (predicted: number): string =>
      `Right at once. We predicted ${percent(predicted)} for the whole of it.`,
    wholeMissed: (predicted: number): string =>
      `The answer was missed. We predicted ${percent(predicted)} for the whole of it.`,
    tends: 'Where it tends to break',
    tendsText: 'What we now predict for each skill.',
    chunked: 'chunked',
    nowChunked: (skills: readonly string[]): string =>
      `${list(skills)}: chunked now. It will come back when it starts to fade.`,
    overlearning: 'Your last steps went as predicted, without surprise. More of this adds little today.',
    reason: {
      random: 'This problem was drawn at random, as one in twenty is, so that we can learn what helps.',
      'look-alike':
        'This one looked like the ones before and needed another way. Telling them apart is a skill of its own.',
      due: 'This one came back because a skill you had chunked was starting to fade.',
    },
    carried: 'What each step carried of the surprise',
    step: 'Step',
    predicted: 'Predicted',
    surprise: 'Surprise',
    skillMap: 'Your skills',
    night: 'What came of its night',
  },

  none: {
    title: 'No problems yet',
    text: 'Take a set that comes with Spindle, import one, or write your own. Only published problems are practised.',
    toSets: 'Problem sets',
  },

  parked: {
    title: 'Parked',
    text: 'It waits where you left it. Nothing of it is lost.',
    again: 'Go on with it',
    another: 'Another problem',
    stuck: 'Say where it sticks',
  },

  problem: {
    'signed-out': 'You are signed out. Sign in again in another tab, then go on here.',
    'not-found': 'This problem is no longer there.',
    unreachable: 'We got no answer. What you wrote is still here; try again.',
  },
} as const
