import { deckLabel } from '@/lib/content/deck-path'
import { count, dayName, longDay, minutes, plural, spokenMinutes } from './format'

const SIX = 'Six things are a full day.'

/** Words of the lists of days. What is said of lists and frogs is what the course teaches: see the evidence. */
export const plan = {
  title: 'Your list',
  today: 'Today’s list',
  tomorrow: 'Tomorrow’s list',
  date: longDay,
  which: 'Which day',
  days: { today: 'Today', tomorrow: 'Tomorrow' },

  empty: {
    title: { today: 'Nothing is on today’s list.', tomorrow: 'Nothing is on tomorrow’s list.' },
    advice:
      'The course Learning How to Learn advises writing tomorrow’s list the evening before, and doing the hardest task first. A list holds six things at most.',
    evidence: 'What the evidence says',
  },

  list: {
    title: 'On the list',
    count: (items: number): string => `${count(items)} of 6`,
    spokenCount: (items: number): string => `${count(items)} of 6 things`,
    minutes,
    spokenMinutes,
    frog: 'frog',
    frogNote: 'The one you’d rather put off. It goes first.',
    done: 'Done',
    archived: (name: string): string =>
      `The deck ${deckLabel(name)} is archived. The line stays; its cards are not offered.`,
    paused: (name: string): string =>
      `The deck ${deckLabel(name)} is paused. The line stays; its cards are not offered.`,
    pausedSet: (name: string): string =>
      `The problem set ${name} is paused. The line stays; its problems are not offered.`,
    goneSet: 'Its problem set was deleted. The line stays.',
    gone: 'Its deck was deleted. The line stays.',
    up: (process: string): string => `Move up: ${process}`,
    down: (process: string): string => `Move down: ${process}`,
    moved: (process: string, place: number, of: number): string =>
      `${process}: now ${count(place)} of ${count(of)}.`,
    change: (process: string): string => `Change: ${process}`,
    remove: (process: string): string => `Take off the list: ${process}`,
    removed: 'Taken off the list.',
    full: `${SIX} Take one off to add another.`,
  },

  left: {
    title: 'Not done yet',
    text: 'Carry over what you still want. The rest can stay here or be taken off.',
    from: (day: number, today: number): string => {
      if (day === today) return 'From today'
      return day === today - 1 ? 'From yesterday' : `From ${dayName(day, today)}`
    },
    carryAll: { today: 'Carry over to today', tomorrow: 'Carry over to tomorrow' },
    carry: (process: string): string => `Carry over: ${process}`,
    carryOne: 'Carry over',
    carrying: 'Carrying over',
    carried: (items: number, left: number): string =>
      left === 0
        ? `${plural(items, 'thing', 'things')} carried over.`
        : `${plural(items, 'thing', 'things')} carried over; ${count(left)} found no room. ${SIX}`,
  },

  form: {
    add: 'Add to the list',
    change: 'Change this line',
    what: 'What is it?',
    own: 'Something of your own',
    process: 'What will you work on?',
    processExample: 'algebra practice',
    product: 'That is a thing to finish. A list holds time spent on things, finished or not.',
    problem: 'Say in a few words what you will work on.',
    submit: 'Add it',
    /** A thing to finish, as the time spent on it. */
    offer: (process: string): string => `Add “${process}”`,
    save: 'Save',
    saveOffer: (process: string): string => `Save as “${process}”`,
    saving: 'Saving',
    cancel: 'Leave it as it was',
    added: (process: string): string => `${process} is on the list.`,
    saved: 'Saved.',
  },

  /** The list on Today. */
  onToday: {
    title: 'Your list for today',
    left: (items: number, total: number): string => `${count(items)}, about ${minutes(total)}`,
    spokenLeft: (items: number, total: number): string =>
      `${plural(items, 'thing', 'things')} to do, about ${spokenMinutes(total)}`,
    allDone: 'Everything on it is done.',
    tick: (process: string): string => `Done: ${process}`,
    ticked: 'Ticked off.',
    unticked: 'Back on the list.',
    startFrog: 'Start with the frog',
    startFirst: (value: number): string => `Start the first, ${minutes(value)}`,
    spokenStartFirst: (value: number): string => `Start the first thing, ${spokenMinutes(value)}`,
    start: 'Start',
    spokenStart: (process: string): string => `Start: ${process}`,
    notToday: 'Not today',
    spokenNotToday: (process: string): string => `Not today: ${process}`,
    putOff: 'It is on tomorrow’s list.',
    takenBack: 'It is back on today’s list.',
    over: 'Your block for it is over.',
    tickOff: 'Tick it off',
    spokenTickOff: (process: string): string => `Tick it off: ${process}`,
    /** What was put off again and again. */
    waited: (times: number, shorter: number): string =>
      `It has waited ${times === 2 ? 'twice' : `${count(times)} times`}. ${capitalised(spokenMinutes(shorter))} of it would be a start.`,
    shorter: (value: number): string => `Start with ${spokenMinutes(value)}`,
    spokenShorter: (value: number, process: string): string =>
      `Start with ${spokenMinutes(value)}: ${process}`,
    change: 'Change the list',
    write: 'Write tomorrow’s list',
    seeTomorrow: (items: number): string => `Tomorrow’s list: ${plural(items, 'thing', 'things')}`,
  },

  /** At the end of a block that was begun for an item. */
  atBell: {
    tick: 'Tick it off your list',
    hint: 'Only if it is done. Otherwise it stays there.',
  },

  problem: {
    'signed-out': 'You are signed out. Nothing was changed. Sign in again, then repeat this.',
    malformed: 'That could not be read. Nothing was changed. Check what you typed and try again.',
    'not-found': 'This is no longer there. Nothing was changed. Load the page again to see what is.',
    full: `${SIX} Nothing was changed. Take one off that list first.`,
    'other-day':
      'Another day has begun since this page was opened. Nothing was changed. Load the page again.',
    unreachable: 'We could not reach the server. Nothing was changed; try that again in a moment.',
  },
} as const

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
