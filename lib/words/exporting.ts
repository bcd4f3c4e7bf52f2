import type {
  NotRestored,
  RestoreProblem,
  RestoredReport,
  RestoredSection,
} from '@/lib/content/export/restoring'
import { count, fileSize, list, plural } from './format'

/** What sections of an export are called. */
const SECTIONS: Readonly<Record<RestoredSection, string>> = {
  settings: 'settings',
  reminders: 'reminders',
  decks: 'decks',
  noteTypes: 'types of notes',
  notes: 'notes',
  cards: 'cards',
  ankiNotes: 'names of notes in Anki',
  ankiCards: 'cards from Anki',
  events: 'answers',
  changes: 'changes',
  recallAttempts: 'texts written from memory',
  media: 'pictures and sounds',
  problemSets: 'problem sets',
  problems: 'problems',
  practiceRounds: 'rounds of practice',
  practiceEvents: 'answers to problems',
  focusBlocks: 'focus blocks',
  strayThoughts: 'stray thoughts',
  planItems: 'plans',
  nightProblems: 'problems to sleep on',
  nightEvents: 'nights',
  stuckPoints: 'places you stuck',
  dayRecords: 'records of days',
  mockExams: 'mock exams',
  mockExamQuestions: 'questions of mock exams',
  worries: 'worries',
  personalExams: 'exams you set',
  personalExamDecks: 'decks of exams',
  personalExamRaises: 'recall targets raised for exams',
}

const LEFT_OUT: Readonly<Record<NotRestored, string>> = {
  account: 'the address and how you sign in: those of this account stay',
  sessions: 'devices that were signed in',
  passkeys: 'passkeys, whose keys are in no export',
  outsideAccounts: 'accounts elsewhere that you signed in with',
  classes: 'classes: ask your instructor to let you in again',
  assignedCopies: 'which decks were assigned in a class; the decks themselves are here',
  copiedItems: 'which notes were assigned in a class; the notes themselves are here',
  calendarFeeds: 'the secret address of your calendar',
  reminderDevices: 'browsers that were reminded',
}

const nameOf = (section: string): string =>
  Object.hasOwn(SECTIONS, section) ? SECTIONS[section as RestoredSection] : section

const nothing = 'Nothing was brought back.'

/** Words of files that are taken along, and of bringing them back. */
export const exporting = {
  /** Stands in a package, in the one note that an Anki from before 2.1 finds. */
  tooOldForPackage: 'This package is for Anki 2.1 and later. Please update Anki, then import the file again.',

  anki: 'For Anki, with your past answers',
  ankiToGive: 'For Anki, to give to somebody else',
  csv: 'As CSV, for a spreadsheet',
  deck: {
    title: 'Take this deck along',
    note: 'Each file holds the cards of this deck and of the decks in it. Anki gets pictures and sounds as well; with your past answers also dates and what is remembered. To give away, every card is new. Questions to think about are in the CSV file alone: Anki has none. The CSV file, imported again, gives the same cards.',
  },
  everything: {
    title: 'Only the cards',
    note: 'All decks, archived ones too, for Anki or as a table. Anki gets pictures and sounds as well; with your past answers also dates and what is remembered. Questions to think about are in the CSV file alone: Anki has none.',
  },

  back: {
    title: 'Bring back an export',
    lead: 'A zip file from “Download everything” comes back whole: decks, cards, pictures and sounds, every answer with its prediction, problems, nights, plans and settings. Cards are due when they were due.',
    note: 'It comes into an account with nothing in it yet, and replaces that account’s settings. Classes, devices and ways to sign in do not come back. If anything in the file can’t be read, nothing is brought back.',
    choose: 'Choose the zip file',
    sending: (sent: number, bytes: number): string => `${fileSize(sent * bytes)} of ${fileSize(bytes)} sent`,
    written: (section: RestoredSection, rows: number): string =>
      `Bringing back ${nameOf(section)}: ${count(rows)}`,
    busy: 'Bringing everything back',
    done: 'Everything is back.',
    found: ({ decks, notes, cards, answers, media }: RestoredReport): string =>
      `${list([
        plural(decks, 'deck', 'decks'),
        plural(notes, 'note', 'notes'),
        plural(cards, 'card', 'cards'),
        plural(answers, 'answer', 'answers'),
        plural(media, 'picture or sound', 'pictures and sounds'),
      ])}.`,
    leftOut: 'Not brought back:',
    leftOutOf: (section: NotRestored): string => LEFT_OUT[section],
    today: 'To Today',
    failed: 'This file was not brought back',
    problem: (problem: RestoreProblem): string => {
      switch (problem.code) {
        case 'too-many':
          return `Too many tries for now. ${nothing} Try again in ${plural(Math.max(1, Math.ceil(problem.retrySeconds / 60)), 'minute', 'minutes')}.`
        case 'not-an-export':
          return `This is no export of Spindle’s: it has no data.json that says so. ${nothing}`
        case 'broken':
          return `The file can’t be read to its end: it may have been cut off on its way. ${nothing} Download it once more and try again.`
        case 'too-large':
          return `The file holds more than is read at once. ${nothing}`
        case 'not-empty':
          return `This account has things of its own already, and the export might not fit them. ${nothing} Open a new account and bring it back there.`
        case 'taken':
          return `What is in this export still belongs to another account of this Spindle. ${nothing} Delete it there first, or export those decks for Anki or as CSV.`
        case 'unknown-file':
          return `There are files in it that no export of Spindle’s has. ${nothing}`
        case 'another-format':
          return `It was written in format ${problem.format}, which this Spindle doesn’t read. ${nothing} A newer Spindle may.`
        case 'no-room':
          return problem.what === 'notes'
            ? `It has more notes than an account may hold. ${nothing}`
            : `Its pictures and sounds take up more room than an account has. ${nothing}`
        case 'missing-media':
          return `The file ${problem.file}, which it names, is not in it. ${nothing}`
        case 'another-media':
          return `The file ${problem.file} in it is not the one it was made with. ${nothing}`
        case 'unknown-section':
          return `It has a section “${problem.section}”, which this Spindle doesn’t know. ${nothing} A newer Spindle may.`
        case 'row':
          return `In the section “${nameOf(problem.section)}” ${problem.row === null ? 'something' : `row ${count(problem.row)}`} can’t be read${problem.field === '' ? '' : ` (${problem.field})`}. ${nothing}`
      }
    },
    unreachable:
      'We lost the server on the way, so we don’t know whether the export came back. Load the page again to see.',
    fault: `That didn’t work; the fault is ours. ${nothing} Try again in a moment.`,
    signedOut: 'You are signed out. Sign in and try again.',
    tooLarge: (most: number): string => `The file has more than ${fileSize(most)}.`,
  },
} as const
