import type { AnkiWarning } from '@/lib/anki/read/findings'
import type {
  EntryReason,
  MediaProblem,
  PackageProblem,
  PackageWarning,
} from '@/lib/anki/read/package-problem'
import type { ReadingProgress } from '@/lib/anki/read/read-collection'
import { count, fileSize, plural } from './format'

type Progress =
  ReadingProgress | { readonly stage: 'unpacking'; readonly done: number; readonly total: number }

/** Words of reading Anki's packages. */
export const packages = {
  progress: ({ stage, done, total }: Progress): string => {
    if (stage === 'unpacking') return `${fileSize(done)} of ${fileSize(total)} unpacked.`
    const [one, many] = (
      { notes: ['note', 'notes'], cards: ['card', 'cards'], reviews: ['answer', 'answers'] } as const
    )[stage]
    return `${count(done)} of ${plural(total, one, many)} read.`
  },
  problem: problemSentence,
  warning: (warning: AnkiWarning | PackageWarning): string =>
    'rows' in warning ? rowSentence(warning) : leftOutSentence(warning),
  media: mediaSentence,
} as const

const EXPORT_AGAIN = 'Export it from Anki once more, then choose the new file.'
const CHECK_DATABASE = 'In Anki choose Tools → Check Database, then export once more.'

function problemSentence(problem: PackageProblem): string {
  switch (problem.code) {
    case 'no-file':
      return 'There is no such file, or it can’t be opened. Choose it again.'
    case 'empty':
      return `The file is empty. ${EXPORT_AGAIN}`
    case 'not-a-package':
      return 'This is no Anki package. Choose a file that ends in .apkg or .colpkg, as Anki’s File → Export makes it.'
    case 'broken-archive':
      return `The package isn’t whole: its list of contents is cut off or damaged. Copy or download it again, or export it from Anki once more.`
    case 'overlap':
      return `Parts of this package lie over one another, as in no file that Anki makes. ${EXPORT_AGAIN}`
    case 'packages-inside':
      return 'There are packages inside this archive. Unpack it, then choose one of them.'
    case 'package-too-large':
      return `The package is larger than the ${fileSize(problem.most)} that can be read. Export fewer decks at once, or leave out the media.`
    case 'too-many-entries':
      return `The package holds more than the ${count(problem.most)} files that can be read. Export fewer decks at once, or leave out the media.`
    case 'database-too-large':
      return `The collection in it takes more than the ${fileSize(problem.most)} that can be read. Export fewer decks at once.`
    case 'entry':
      return `${entrySentence(problem.entry, problem.reason)} ${EXPORT_AGAIN}`
    case 'broken-entry':
      return `The part “${problem.entry}” of this package is damaged. Copy or download the package again, or export it from Anki once more.`
    case 'meta':
      return `The package doesn’t say how it is made: its part “meta” is damaged. ${EXPORT_AGAIN}`
    case 'newer':
    case 'version':
      return versionSentence(problem)
    case 'no-collection':
      return problem.entry === null
        ? 'There is no collection in this archive. Choose a file that ends in .apkg or .colpkg, as Anki’s File → Export makes it.'
        : `The collection is missing from this package: it has no part “${problem.entry}”. ${EXPORT_AGAIN}`
    case 'not-a-database':
      return `The part “${problem.entry}” of this package is no collection of Anki’s. ${EXPORT_AGAIN}`
    case 'broken-database':
      return `The collection in this package is damaged. ${CHECK_DATABASE}`
    case 'no-table':
      return `The collection in this package has no table “${problem.table}”, so it isn’t Anki’s. ${EXPORT_AGAIN}`
    case 'no-column':
      return `In the collection of this package, the table “${problem.table}” has no column “${problem.column}”, so it isn’t Anki’s. ${EXPORT_AGAIN}`
    case 'no-row':
      return `The collection in this package is empty: its table “col” has no row. ${EXPORT_AGAIN}`
    case 'not-json':
      return `The ${problem.column === 'models' ? 'note types' : 'decks'} of this collection can’t be read. ${CHECK_DATABASE}`
    case 'memory':
      return 'Reading this package takes more memory than there is for it. Export fewer decks at once.'
    case 'too-slow':
      return `Reading this package took longer than ${plural(problem.seconds, 'second', 'seconds')}, so it was stopped. Export fewer decks at once.`
    case 'cancelled':
      return 'Reading was stopped.'
  }
}

function versionSentence(problem: { readonly code: string; readonly version: number | null }): string {
  const { version } = problem
  if (version === null) return `The collection doesn’t say its version. ${EXPORT_AGAIN}`
  const isOlder = problem.code === 'version' && version < 18
  return isOlder
    ? `The collection is of version ${count(version)}, too old to be read here. Open it in a current Anki, then export it from there.`
    : `This package is made in a way that isn’t known here yet (version ${count(version)}). In Anki’s export, tick “Support older Anki versions”, then choose the new file.`
}

function entrySentence(entry: string, reason: EntryReason): string {
  switch (reason) {
    case 'link':
      return `The part “${entry}” of this package leads to another file instead of holding one.`
    case 'encrypted':
      return `The part “${entry}” of this package is locked by a password.`
    case 'method':
      return `The part “${entry}” of this package is compressed in a way that Anki doesn’t use.`
    case 'twice':
      return `The part “${entry}” is in this package twice, and they can’t be told apart.`
  }
}

function leftOutSentence({ code, count: amount, first }: PackageWarning): string {
  const files = amount === 1 ? `The file “${first}”` : `${count(amount)} files such as “${first}”`
  const are = amount === 1 ? 'is' : 'are'
  switch (code) {
    case 'media-map':
      return 'The list of pictures and sounds can’t be read, so the cards come without them.'
    case 'media-name':
      return `${files} ${are} left out: a name with folders or control characters in it is none that a card can use.`
    case 'media-twice':
      return `${files} ${are} left out: another file has that name.`
    case 'media-missing':
      return `${files} ${are} listed in the package and not in it.`
    case 'entry-strange':
      return `${files} ${are} no part of an Anki package, and ${are} left out.`
    case 'entry-link':
      return `${files} ${are} left out: ${amount === 1 ? 'it leads' : 'they lead'} to other files.`
    case 'entry-encrypted':
      return `${files} ${are} left out: locked by a password.`
    case 'entry-method':
      return `${files} ${are} left out: compressed in a way that Anki doesn’t use.`
    case 'entry-twice':
      return `${files} ${are} left out: in the package twice.`
  }
}

const ROWS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  notes: ['note', 'notes'],
  cards: ['card', 'cards'],
  revlog: ['answer', 'answers'],
  decks: ['deck', 'decks'],
  models: ['note type', 'note types'],
  notetypes: ['note type', 'note types'],
  fields: ['note type', 'note types'],
  templates: ['note type', 'note types'],
}

/** How Anki's browser is asked for a row of a table. */
const SEARCH: Readonly<Record<string, string>> = { notes: 'nid', cards: 'cid' }

function rowSentence(warning: AnkiWarning): string {
  const { table, rows, first } = warning
  const search = SEARCH[table]
  if (search === undefined || first === null) return rowFinding(warning)
  return `${rowFinding(warning)} In Anki’s browser, ${search}:${first} finds ${rows === 1 ? 'it' : 'the first of them'}.`
}

function rowFinding({ code, table, column, rows }: AnkiWarning): string {
  const [one, many] = ROWS[table] ?? ['part of the settings', 'parts of the settings']
  const amount = plural(rows, one, many)
  const single = rows === 1
  const out = `${amount} ${single ? 'is' : 'are'} left out`
  switch (code) {
    case 'id':
      return `${out}: without a number that can be kept.`
    case 'duplicate':
      return `${out}: another with the same number comes before.`
    case 'no-note-type':
      return `${out}: ${single ? 'its note type isn’t' : 'their note types aren’t'} in the package.`
    case 'no-note':
      return `${out}: ${single ? 'its note isn’t' : 'their notes aren’t'} in the package.`
    case 'row-too-long':
      return `${out}: longer than a note can be.`
    case 'no-deck':
      return `${amount} ${single ? 'goes' : 'go'} into the deck Default: ${single ? 'its deck isn’t' : 'their decks aren’t'} in the package.`
    case 'text-too-long':
      return `${amount} ${single ? 'has' : 'have'} a text (“${column ?? ''}”) longer than can be: it is left out.`
    case 'letters':
      return `${amount} ${single ? 'holds' : 'hold'} letters that can’t be read: they become �.`
    case 'nul':
      return `${amount} ${single ? 'holds' : 'hold'} invisible characters that no text needs: they are taken out.`
    case 'value':
      return `${amount} ${single ? 'has' : 'have'} a value (“${column ?? ''}”) that can’t be: the usual one is taken.`
    case 'settings':
      return table === 'col'
        ? `Settings of the collection (“${column ?? ''}”) can’t be read: the usual ones are taken.`
        : `The settings of ${amount} can’t be read: the usual ones are taken.`
    case 'field-count':
      return `${amount} ${single ? 'has' : 'have'} more or fewer fields than the note type: fields are joined or added.`
  }
}

function mediaSentence(problem: MediaProblem): string {
  switch (problem.code) {
    case 'no-such-file':
      return 'This file isn’t in the package.'
    case 'broken-file':
      return 'This file is damaged in the package.'
    case 'file-too-large':
      return `This file is larger than the ${fileSize(problem.most)} that one picture or sound can have.`
    case 'media-too-large':
      return `With this file, the pictures and sounds of the package have more than the ${fileSize(problem.most)} that can be read.`
    case 'memory':
    case 'too-slow':
    case 'cancelled':
      return problemSentence(problem)
  }
}
