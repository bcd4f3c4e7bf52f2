import type { NoteKind } from '@/lib/content/note-types'
import { count, fileSize, list, minutes, plural, shortDay, spokenMinutes } from './format'

type Stage = 'waiting' | 'reading' | 'media' | 'notes' | 'learning' | 'writing'

interface Progress {
  readonly stage: Stage
  readonly done: number
  readonly total: number
}

const cards = (number: number): string => plural(number, 'card', 'cards')
const notes = (number: number): string => plural(number, 'note', 'notes')
const decks = (number: number): string => plural(number, 'deck', 'decks')
const answers = (number: number): string => plural(number, 'answer', 'answers')

const STAGES: Readonly<Record<Stage, string>> = {
  waiting: 'Waiting for its turn',
  reading: 'Reading the package',
  media: 'Fetching pictures and sounds',
  notes: 'Turning notes into cards',
  learning: 'Learning from your answers',
  writing: 'Writing it all down',
}

/** What a stage counts: one and many; null for stages whose figures say nothing to anybody. */
const COUNTED: Readonly<Record<Stage, readonly [string, string] | null>> = {
  waiting: null,
  reading: null,
  media: ['file', 'files'],
  notes: ['note', 'notes'],
  learning: ['answer', 'answers'],
  writing: null,
}

/** Words of bringing in a package of Anki's, step by step. */
export const ankiWizard = {
  title: 'Import from Anki',
  loading: 'Fetching your imports',
  breadcrumb: 'Where you are',
  parent: 'Import',
  bring: 'Bring your Anki',
  steps: { label: 'Steps', names: ['Choose', 'Check', 'Import'] },

  choose: {
    title: 'Choose a package',
    kinds: '.apkg, .colpkg',
    kindsNote: (most: number): string =>
      `from Anki, with decks, cards, pictures and sounds, dates and past answers. Up to ${fileSize(most)}.`,
    how: 'In Anki choose File → Export, then “Anki Collection Package” for everything or “Anki Deck Package” for one deck. Tick “Include scheduling information” and “Include media” to bring those along.',
    first: 'You see what is inside before anything is written.',
    otherKind: 'This is no Anki package. Its name ends in .apkg or .colpkg.',
    tooLarge: (bytes: number, most: number): string =>
      `This package has ${fileSize(bytes)}; at most ${fileSize(most)} can be read. Nothing was imported. Export fewer decks at once, or leave out the media.`,
    oneFile: 'Choose one package at a time.',
    otherText: 'Cards in a table or a text file?',
    otherLink: 'Import a text file',
    fromText: 'Coming from Anki?',
    fromLink: 'Bring your Anki, with dates and past answers',
  },

  sending: {
    title: (name: string): string => `Looking at ${name}`,
    sent: (share: number, bytes: number): string => `${fileSize(share * bytes)} of ${fileSize(bytes)} sent`,
    arrived: 'All of it has arrived. Looking at what is inside.',
    ahead: (ahead: number): string =>
      ahead === 1
        ? 'Another package is being looked at. Yours is next.'
        : `${count(ahead)} packages are looked at first.`,
    nothingYet: 'Nothing is imported yet.',
    cancel: 'Cancel',
  },
  left: (seconds: number): string =>
    seconds < 60 ? 'less than a minute left' : `about ${minutes(seconds / 60)} left`,
  spokenLeft: (seconds: number): string =>
    seconds < 60 ? 'less than a minute left' : `about ${spokenMinutes(seconds / 60)} left`,

  look: {
    whole: 'Whole collection',
    deck: 'Deck package',
    unknown: 'Anki package',
    holds: (kind: string, cardCount: number, noteCount: number): string =>
      `${kind}: ${cards(cardCount)} from ${notes(noteCount)}`,
    another: 'Choose another',
    new: 'New',
    changed: 'Changed',
    same: 'Unchanged',
    both: 'Both changed',
    figure: count,
    allNew: 'None of it is here yet.',
    allHere:
      'All these notes are here already. Importing again brings only dates and answers that are not here yet.',
    history: {
      title: 'Past answers',
      span: (amount: number, from: number, to: number, today: number): string =>
        from === to
          ? `${answers(amount)} from ${shortDay(from, today)}.`
          : `${answers(amount)} from ${shortDay(from, today)} to ${shortDay(to, today)}.`,
      deleted: (amount: number): string =>
        amount === 1
          ? 'One of them is of a card that has been deleted since. It still teaches Spindle how you remember.'
          : `${count(amount)} of them are of cards that have been deleted since. They still teach Spindle how you remember; the cards stay away.`,
      reschedulings: (amount: number): string =>
        `${plural(amount, 'date that was', 'dates that were')} set by hand or worked out anew: kept, and never learned from.`,
      none: 'There are no past answers in this package. Its cards begin as new, or on the dates they have.',
    },
    decks: {
      title: 'Decks',
      legend: 'Decks to bring in',
      all: 'All decks',
      isHere: 'goes into the deck you have',
      open: (name: string): string => `Show the decks in ${name}`,
      close: (name: string): string => `Hide the decks in ${name}`,
      cards,
      chosen: (deckCount: number, ofDecks: number, cardCount: number): string =>
        `${count(deckCount)} of ${decks(ofDecks)} chosen, with ${cards(cardCount)}.`,
    },
    types: {
      title: 'Note types',
      kind: {
        basic: 'question and answer',
        'basic-reversed': 'asked both ways',
        'optional-reversed': 'asked both ways where you said so',
        typed: 'answer typed in',
        cloze: 'gaps in a text',
        'image-occlusion': 'hidden parts of a picture',
        question: 'question to think about',
        custom: 'with its own fields and templates',
      } satisfies Record<NoteKind | 'optional-reversed', string>,
      notes,
      kept: 'Kept as it is.',
      restyled:
        'Their cards look like all cards here: colours, letters and margins of their own are dropped.',
    },
    changes: {
      title: 'What changes or stays out',
      none: 'Nothing: all of it can be kept.',
    },
    media: {
      title: 'Pictures and sounds',
      files: (amount: number): string => `${plural(amount, 'file comes', 'files come')} along.`,
      missing: (amount: number): string =>
        amount === 1
          ? 'One file is named by notes and isn’t in the package. Its name stays where it should be.'
          : `${count(amount)} files are named by notes and aren’t in the package. Their names stay where they should be.`,
      names: (amount: number): string => (amount === 1 ? 'Show its name' : 'Show their names'),
    },
    more: (amount: number): string => `And ${count(amount)} more`,
  },

  how: {
    title: 'How to bring it in',
    whose: {
      legend: 'Whose past answers are these?',
      mine: 'Mine',
      mineHint: 'Spindle learns from them how you remember, and your dates stay.',
      none: 'Someone else’s',
      noneHint: 'They teach nothing and set no dates: every card begins as new.',
    },
    both: {
      legend: (amount: number): string =>
        amount === 1
          ? 'One note was changed here and in Anki. Keep'
          : `${notes(amount)} were changed here and in Anki. Keep`,
      here: 'What it says here',
      anki: 'What it says in Anki',
      hereHint: 'Your wording here stays; only the others are updated.',
      ankiHint: 'Anki’s wording takes the place of yours. Answers and dates stay.',
    },
    submit: (cardCount: number): string => `Import ${cards(cardCount)}`,
    submitAgain: 'Import what is new',
    beginning: 'Beginning',
    noDeck: 'Choose at least one deck.',
    undo: 'Progress made here is never set back. You can undo this for 30 days.',
  },

  running: {
    title: (name: string): string => `Importing ${name}`,
    stage: (stage: Stage): string => STAGES[stage],
    standing: ({ stage, done, total }: Progress): string => {
      if (stage === 'waiting') {
        if (done === 0) return 'It begins in a moment.'
        return done === 1 ? 'One import comes first.' : `${count(done)} imports come first.`
      }
      const counted = COUNTED[stage]
      return counted === null || total === 0 ? '' : `${count(done)} of ${plural(total, ...counted)}`
    },
    leave: 'You can leave this page: the import goes on, and this page shows how far it is.',
    away: 'We can’t reach the server just now. The import goes on there; we keep looking.',
    cancel: 'Cancel',
    cancelTitle: 'Stop this import?',
    cancelText:
      'Nothing of it is kept. Your decks stay as they were before, and you can import the package again.',
    cancelSubmit: 'Stop the import',
    keep: 'Let it go on',
    cancelling: 'Stopping',
  },

  over: {
    refused: 'This package was not imported.',
    lost: 'The import was cut off.',
    stopped: 'The import was stopped.',
    cancelled: 'Nothing of it was kept: your decks, answers and dates are as before.',
    again: 'Try again',
    another: 'Choose another package',
    chooseAgain: 'Choose the package again',
    details: 'Details for support',
    reference: (requestId: string): string => `Request ${requestId}`,
  },

  done: {
    title: (made: number): string => `${plural(made, 'card is', 'cards are')} here from Anki.`,
    changedTitle: (changed: number): string =>
      `${plural(changed, 'note is', 'notes are')} up to date with Anki.`,
    answersTitle: (reviews: number): string =>
      `${plural(reviews, 'answer is', 'answers are')} here from Anki.`,
    nothingTitle: 'Nothing new: all of it was here already.',
    inDecks: (names: readonly string[], amount: number): string =>
      amount <= 3 ? `In ${list(names)}.` : `In ${decks(amount)}.`,
    cameIn: 'What came in',
    left: 'What changed or stayed out',
    found: 'What was found',
    created: (amount: number): string => `${plural(amount, 'note', 'notes')} made`,
    changed: (amount: number): string => `${plural(amount, 'note', 'notes')} brought up to date`,
    same: (amount: number): string =>
      `${plural(amount, 'note was', 'notes were')} here already and say${amount === 1 ? 's' : ''} the same.`,
    keptHere: (amount: number): string =>
      `${plural(amount, 'note keeps', 'notes keep')} the wording here; Anki says something else`,
    reviews: (amount: number, ofDeleted: number): string =>
      ofDeleted === 0
        ? `${plural(amount, 'past answer', 'past answers')}`
        : `${plural(amount, 'past answer', 'past answers')}, ${count(ofDeleted)} of cards deleted since`,
    reschedulings: (amount: number): string =>
      `${plural(amount, 'date', 'dates')} set by hand or worked out anew`,
    media: (amount: number): string => `${plural(amount, 'picture or sound', 'pictures and sounds')}`,
    known: (amount: number): string =>
      `${plural(amount, 'answer was', 'answers were')} here already and came in once only.`,
    overtaken: (amount: number): string =>
      `${plural(amount, 'answer', 'answers')} of cards you have answered here since: left out, so that your progress here stands.`,
    unusable: (amount: number, names: readonly string[]): string =>
      `${plural(amount, 'file can’t', 'files can’t')} be kept: ${names.join(', ')}${amount > names.length ? ` and ${count(amount - names.length)} more` : ''}.`,
    practise: 'Practise now',
    seeDeck: 'See the deck',
    seeDecks: 'See your decks',
    more: 'Import another',
    undone: 'This import was undone.',
  },

  failure: {
    title: 'The package didn’t get through.',
    unreachable: 'We couldn’t reach the server. Nothing was imported. Check your connection, then try again.',
    'signed-out':
      'You are signed out. Nothing was imported. Sign in again, then choose the package once more.',
    'too-large': 'This package is too large to be read. Nothing was imported. Export fewer decks at once.',
    'too-many': 'That were many packages in a short time. Nothing was imported. Try again later.',
    conflict:
      'Another import of yours is under way. Nothing of this one was imported. Wait until that is done.',
    fault: 'That didn’t work; the fault is ours. Nothing was imported. Try again in a moment.',
    begin: 'The import didn’t begin. Nothing was imported. Try again in a moment.',
    gone: 'This package is no longer kept: that is for an hour only. Nothing was imported. Choose it again.',
  },
} as const
