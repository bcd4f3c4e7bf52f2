import type { ImportNotice, ImportProblem, ImportProblemCode } from '@/lib/content/csv'
import { count, fileSize, list, plural } from './format'

/** How far an import has come. */
interface Progress {
  readonly stage: 'reading' | 'comparing' | 'writing'
  readonly done: number
  readonly total: number
}

/** Words of the three steps of an import. */
export const importing = {
  title: 'Import',
  loading: 'Fetching your decks',
  breadcrumb: 'Where you are',
  parent: 'Decks',
  steps: { label: 'Steps', names: ['Choose', 'Check', 'Done'] },

  choose: {
    title: 'Choose a file',
    drop: 'Drop a file here',
    press: 'or press to choose one',
    kinds: '.csv, .tsv, .txt',
    kindsNote: 'one card per line: question, answer, hint',
    conventions: 'The lines with which Anki begins such a file, #separator and the like, are understood.',
    paste: 'Paste text instead',
    pasteLabel: 'Your cards, one per line',
    pasteHint: 'Question and answer with a comma, a semicolon or a tab between.',
    pasteExample: 'Question, answer',
    pasteSubmit: 'Check this text',
    pasteEmpty: 'Paste or write at least one line.',
    pastedName: 'Pasted text',
    tooLarge: (bytes: number, most: number): string =>
      `This file has ${fileSize(bytes)}; at most ${fileSize(most)} can be read. Nothing was imported. Split it, then import the parts.`,
    oneFile: 'Choose one file at a time.',
  },

  reading: {
    title: (name: string): string => `Reading ${name}`,
    bringing: (name: string): string => `Importing ${name}`,
    sent: (share: number, bytes: number): string =>
      share >= 1
        ? 'All of it has arrived. Looking through the lines.'
        : `${fileSize(share * bytes)} of ${fileSize(bytes)} sent.`,
    progress: ({ stage, done, total }: Progress): string => {
      if (stage === 'reading') return 'Reading the lines.'
      return stage === 'comparing'
        ? `${count(done)} of ${plural(total, 'line', 'lines')} compared with your notes.`
        : `${count(done)} of ${plural(total, 'note', 'notes')} written.`
    },
    nothingYet: 'Nothing is imported until you press Import.',
    cancel: 'Cancel',
  },

  unreadable: {
    title: 'This file can’t be read.',
    noRoom: 'There is no room for this file.',
    explanation: (problem: Pick<ImportProblem, 'code' | 'detail' | 'line'>): string =>
      problem.code === 'not-utf8' || problem.code === 'binary'
        ? `Line ${count(problem.line)}: ${lowerFirst(problemSentence(problem))} Nothing was imported.`
        : `${problemSentence(problem)} Nothing was imported.`,
    another: 'Choose another file',
    again: 'Try again',
    details: 'Details for support',
    reference: (requestId: string): string => `Request ${requestId}`,
  },

  check: {
    fileNote: (bytes: number): string => fileSize(bytes),
    another: 'Choose another',
    new: 'New',
    changed: 'Changed',
    same: 'Unchanged',
    toCheck: 'To check',
    lookThrough: (rows: number, all: number): string =>
      rows === all ? 'Look through all of them' : `Look through the first ${count(rows)}`,
    fewer: 'Show fewer',
    statusOf: { new: 'new', changed: 'changed', same: 'same' },
    howTitle: 'How to bring it in',
    intoDeck: 'Into deck',
    newDeck: 'A new deck',
    newDeckName: 'Name of the new deck',
    newDeckFallback: 'Imported',
    deckHint: 'Lines that name a deck go there.',
    nameMissing: 'Give the deck a name.',
    newDecks: (names: readonly string[]): string =>
      names.length === 1 ? `Makes the deck ${list(names)}.` : `Makes the decks ${list(names)}.`,
    submit: (notes: number): string => `Import ${plural(notes, 'note', 'notes')}`,
    nothing: 'Nothing to import: all of it is here already.',
    noDatesMove:
      'No due dates move. A line with a question you have already changes its card and keeps its answers. You can undo this for 30 days.',
    counting: 'Counting for this deck',
    notices: 'Good to know',
  },

  mend: {
    title: (problems: number): string =>
      problems === 1 ? 'One line needs help.' : `${count(problems)} lines need help.`,
    text: (fine: number): string =>
      fine > 0
        ? `${fine === 1 ? 'The other one is' : `The other ${count(fine)} are`} fine. An import is all or nothing, so nothing is imported until these are mended.`
        : 'An import is all or nothing, so nothing is imported until these are mended.',
    line: 'Line',
    found: 'What to mend',
    goTo: (line: number): string => `Go to line ${count(line)}`,
    more: (problems: number): string =>
      `And ${plural(problems, 'more problem', 'more problems')} after these.`,
    here: 'Mend it here',
    textLabel: 'The text of the file',
    textHint: 'Your file itself stays as it is.',
    submit: 'Check again',
    another: 'Choose another file',
    elsewhere: 'Mend these lines in the file, then choose it again.',
  },

  done: {
    title: (notes: number, decks: readonly string[]): string =>
      `${plural(notes, 'note is', 'notes are')} in ${decks.length <= 3 ? list(decks) : plural(decks.length, 'deck', 'decks')}.`,
    nothingTitle: 'Nothing changed: all of it was here already.',
    counts: (created: number, changed: number, same: number): string =>
      `${count(created)} new, ${count(changed)} changed, ${count(same)} as before.`,
    pace: (cards: number, newPerDay: number): string => {
      if (cards === 0) return ''
      if (newPerDay === 0) return 'New cards wait: your settings take none a day.'
      const days = Math.ceil(cards / newPerDay)
      return `New ones enter at ${count(newPerDay)} a day; ${cards === 1 ? 'this card takes' : `these ${count(cards)} cards take`} ${days === 1 ? 'one day' : `about ${plural(days, 'day', 'days')}`}.`
    },
    seeDeck: 'See the deck',
    seeDecks: 'See your decks',
    today: 'Go to today',
    more: 'Import more',
  },

  failure: {
    title: 'The file didn’t get through.',
    unreachable: 'We couldn’t reach the server. Nothing was imported. Try again in a moment.',
    unreachableCommit:
      'The connection broke off, so the import may have been finished all the same. Importing the same file again is safe: what is there already is not added twice.',
    signedOut: 'You are signed out. Nothing was imported. Sign in again, then choose the file once more.',
    tooLarge: 'This file is too large to be read. Nothing was imported. Split it, then import the parts.',
    tooMany: 'That were many imports in a short time. Nothing was imported. Try again in a minute.',
    deck: 'This deck name can’t be used. Nothing was imported. Choose another deck.',
    failed: 'The import didn’t work; the fault is ours. Nothing was imported. Try again in a moment.',
  },

  problem: problemSentence,
  problemPlace: (problem: ImportProblem): string => {
    const line = `Line ${count(problem.line)}`
    if (problem.columnName !== null && problem.columnName !== '') return `${line}, ${problem.columnName}`
    return problem.column === null ? line : `${line}, column ${count(problem.column)}`
  },
  notice: noticeSentence,
} as const

/** What is wrong with a line, or with the file as a whole, as one sentence or two. */
function problemSentence({ code, detail }: Pick<ImportProblem, 'code' | 'detail'>): string {
  const figure = count(Number(detail ?? 0))
  const sentences: Readonly<Record<ImportProblemCode, string>> = {
    'empty-file': 'There are no lines in it.',
    'too-large': `It is larger than the ${fileSize(Number(detail ?? 0))} that can be read. Split it, then import the parts.`,
    'too-many-rows': `It has more than the ${figure} lines that can be read at once. Split it, then import the parts.`,
    'no-room': `An account holds ${figure} notes at most, fewer where they are long, deleted ones included.`,
    'not-utf8': 'The letters here are not written as UTF-8. Save the file as UTF-8, then choose it again.',
    binary: 'This is no text file: it holds bytes that no text has.',
    'broken-quote':
      'A quotation mark opens here and doesn’t close where the field ends. Double the quotation marks inside a field.',
    'too-many-columns': `This line has more than the ${figure} columns of this file. A field with a separator in it needs quotation marks around it.`,
    'no-front': 'The question is empty.',
    'no-back': 'The answer is empty.',
    'field-too-long': `This field has ${figure} characters, more than a card can hold.`,
    'too-many-tags': `This line has ${figure} tags, more than a card can hold.`,
    'tag-too-long': `The tag “${detail ?? ''}…” is too long.`,
    'deck-name-too-long': 'The name of the deck is too long.',
    cloze: clozeSentence(detail),
    content: contentSentence(detail),
    duplicate: `Line ${figure} has the same question. Keep one of the two.`,
  }
  return sentences[code]
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** The code of a `NoteProblem`, for a cloze text; where in the field it is, the line alone can't say. */
function clozeSentence(code: string | null): string {
  switch (code) {
    case 'cloze-none':
      return 'Nothing is left out in this text. Write {{c1::what is left out}} around it.'
    case 'cloze-empty':
      return 'A gap in this text is empty. Write what is left out between the marks.'
    case 'cloze-number':
      return 'A gap in this text has a number that is too small or too large. Count from 1.'
    case 'cloze-too-many':
      return 'There are too many gaps in this text. Make several lines of it.'
    default:
      return 'A gap opens in this text and doesn’t close. Write }} at its end.'
  }
}

/** The same for any other text. */
function contentSentence(code: string | null): string {
  switch (code) {
    case 'too-long':
      return 'This field is too long for a card.'
    case 'too-deep':
      return 'There are too many lists, quotes or marks inside one another in this field.'
    case 'not-typable':
      return 'There is nothing in this answer that could be typed. Write it in letters or digits.'
    case 'not-a-language':
      return 'This names no language. Write its code, for example fr or pt-BR.'
    case 'not-a-direction':
      return 'This names no direction. Write ltr, rtl or auto.'
    default:
      return 'There is too much in this field for one card. Make several lines of it.'
  }
}

/** What was done otherwise than the file may expect. */
function noticeSentence({ code, line, detail }: ImportNotice): string {
  const place = line === null ? '' : `Line ${count(line)}: `
  switch (code) {
    case 'unknown-directive':
      return `${place}we don’t know what “#${detail ?? ''}” asks for, so it changes nothing.`
    case 'unknown-notetype':
      return `${place}we don’t know the note type “${detail ?? ''}”. Its lines become basic cards.`
    case 'guid-ignored':
      return 'The column of Anki’s own numbers is left out. Cards are told apart by their question.'
    case 'html-converted':
      return 'The HTML of the file becomes Markdown.'
    case 'header-row':
      return `${place}it names the columns, so it becomes no card.`
    case 'comments-left-out':
      return `${plural(Number(detail ?? 0), 'line that begins with # is', 'lines that begin with # are')} left out as comments. Put quotation marks around a question that begins with #.`
    case 'column-ignored':
      return `Column ${detail ?? ''} becomes no part of a card.`
  }
}
