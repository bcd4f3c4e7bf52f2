import { count, dayName, plural, shortDay } from './format'

const points = (value: number): string => plural(value, 'key point', 'key points')

/** `today`, `yesterday`, or `on Thu 12 Nov`. */
function onDayPast(day: number, today: number): string {
  const name = dayName(day, today)
  return name === 'today' || name === 'yesterday' ? name : `on ${shortDay(day, today)}`
}

/** Words of recalling freely, and of questions to think about. */
export const recall = {
  title: 'Write what you remember',
  loading: 'Fetching this page',
  breadcrumb: 'Where you are',
  link: 'Write what you remember',

  choose: {
    text: 'Choose a deck or a tag, write down all you remember of it, then compare.',
    decks: 'Decks',
    tags: 'Tags',
    points,
    emptyTitle: 'There is nothing to recall yet.',
    emptyText: 'Write some cards first; their answers are what you compare with.',
    toDecks: 'See your decks',
  },

  empty: {
    title: 'There are no key points here.',
    text: 'Key points are the cards in use. Write some, or take back those you set aside.',
  },

  write: {
    of: (name: string): string => `All you remember of ${name}`,
    /** Evidence: testing (Roediger & Karpicke 2006). */
    why: 'Recalling something helps later memory more than reading it again (Roediger & Karpicke, 2006). Write without looking; spelling and order don’t matter.',
    part: (part: number, parts: number, from: number, to: number): string =>
      `Part ${count(part)} of ${count(parts)}: cards ${count(from)} to ${count(to)}, in the order in which they were made.`,
    previous: 'The part before',
    next: 'The next part',
    last: (recalled: number, total: number, day: number, today: number): string =>
      `Last time, ${onDayPast(day, today)}: ${count(recalled)} of ${points(total)}.`,
    words: (value: number): string => plural(value, 'word', 'words'),
    kept: 'What you write stays in this tab, also when the page is loaded again.',
    other: 'Another deck, or a tag',
    done: 'Compare with the key points',
    fetching: 'Fetching the key points',
  },

  score: {
    title: 'Which of them did you have?',
    text: 'Ticked are those whose words are in what you wrote. It is a guess about words, not meaning: tick what you had, untick what you hadn’t.',
    wrote: 'What you wrote',
    nothing: 'You wrote nothing.',
    legend: 'Key points',
    counts: (recalled: number, missing: number): string =>
      `${count(recalled)} recalled, ${count(missing)} missing`,
    back: 'Write on',
    done: 'That is right',
    saving: 'Keeping it',
  },

  result: {
    title: (recalled: number, total: number): string => `You had ${count(recalled)} of ${points(total)}.`,
    sooner: (notes: number): string =>
      notes === 1 ? 'This one comes sooner:' : `These ${count(notes)} come sooner:`,
    more: (notes: number): string => `and ${count(notes)} more`,
    soonerText: 'They are due today, or the next to be introduced if they are new.',
    due: (notes: number): string =>
      notes === 1
        ? 'One that was missing is due today anyway.'
        : `${count(notes)} that were missing are due today anyway.`,
    all: 'Nothing was missing, so no date changes.',
    noEvidence:
      'Nothing else about your cards changes: what you write here is no answer to a card, and no prediction learns from it.',
    undo: 'Put the dates back',
    undoing: 'Putting them back',
    undone: 'The dates are as they were.',
    again: 'Write again',
    toDeck: 'Back to the deck',
    toDecks: 'Back to your decks',
  },

  questions: {
    title: 'Questions to think about',
    link: (questions: number): string => `Questions to think about: ${count(questions)}`,
    emptyTitle: 'No questions to think about in this deck.',
    emptyText: 'Add one as you add a card, and choose its kind.',
    never: 'not answered yet',
    answered: (attempts: number, day: number, today: number): string =>
      `answered ${attempts === 1 ? 'once' : `${count(attempts)} times`}, last ${onDayPast(day, today)}`,
    untitled: 'Without text',
  },

  think: {
    title: 'A question to think about',
    open: 'Think about it',
    hint: 'Hint',
    label: 'What you think',
    why: 'It is never scheduled and sets no date. Write freely, then compare.',
    done: 'Compare',
    stuck: 'I’m stuck',
    yours: 'What you wrote',
    points: 'Key points',
    noPoints: 'This question has no key points. Look it up where you learnt it, then say how it went.',
    metaphor: 'What is it like?',
    source: 'Source',
    grade: 'How much of it did you have?',
    grades: { 1: 'Little of it', 2: 'Some of it', 3: 'Most of it', 4: 'All of it' },
    save: 'Keep it',
    saving: 'Keeping it',
    saved: 'Kept, with today’s date.',
    writeOn: 'Write on',
    edit: 'Edit the question',
    earlier: 'Earlier answers',
    earlierItem: (day: number, today: number, grade: string): string =>
      `${shortDay(day, today)}: ${grade.toLowerCase()}`,
  },

  problem: {
    signedOut:
      'You are signed out. Nothing was kept; what you wrote stays in this tab. Sign in again, then repeat this.',
    gone: 'This is no longer there. Nothing was kept; what you wrote stays in this tab.',
    empty: 'Write something first, or leave the page as it is.',
    tooLong: (most: number): string => `This is too long to be kept. Use at most ${count(most)} characters.`,
    noGrade: 'Say how much of it you had.',
    failed: 'That didn’t work; the fault is ours. What you wrote stays in this tab. Try again in a moment.',
    undoGone: 'These dates can no longer be put back.',
  },
} as const
