import { count, fileSize, plural } from './format'

/** Words of bringing in a file of problems. */
export const problemImport = {
  title: 'Import problems',
  breadcrumb: 'Where you are',
  steps: { label: 'Import', names: ['Choose', 'Check', 'Done'] },

  choose: {
    title: 'Choose a file',
    kinds: 'A set exported from here (JSON), or problems of OATutor (JSON).',
    licences: 'Each problem keeps its source and licence, shown wherever it appears.',
    oneFile: 'Choose one file at a time.',
    tooLarge: (size: number, most: number): string =>
      `This file has ${fileSize(size)}; at most ${fileSize(most)} can be imported. Nothing was sent.`,
    into: (name: string): string => `The problems go into ${name}.`,
  },

  reading: 'Looking through the file',
  importing: 'Importing',

  unreadable: { title: 'This file can’t be read', safe: 'Nothing was imported.' },
  failure: {
    title: 'The file got no answer',
    signedOut: 'You are signed out. Nothing was imported. Sign in again, then choose the file again.',
    tooLarge: 'The file is too large. Nothing was imported.',
    tooMany: (seconds: number): string =>
      `Many files came from you in a short time. Wait ${plural(seconds, 'second', 'seconds')}, then try again. Nothing was imported.`,
    failed: 'That didn’t work; the fault is ours. Nothing was imported. Try again in a moment.',
    setFull: (problems: number, skills: number): string =>
      `With these, the set would hold more than ${count(problems)} problems or ${count(skills)} skills. Nothing was imported. Choose another set or split the file.`,
    again: 'Try again',
    another: 'Choose another file',
  },

  check: {
    title: 'What comes in',
    setName: 'Set',
    setNameHint: 'A set of this name is added to; where there is none, it is made.',
    coming: (problems: number): string =>
      problems === 0
        ? 'No new problem comes in.'
        : `${plural(problems, 'problem comes in', 'problems come in')}.`,
    published: (problems: number, all: number): string =>
      problems === all
        ? 'All pass the publish gate: you can practise them at once.'
        : `${count(problems)} pass the publish gate and can be practised at once; the others come in as drafts.`,
    known: (problems: number): string =>
      `${plural(problems, 'problem is', 'problems are')} in the set already and stay${problems === 1 ? 's' : ''} as ${problems === 1 ? 'it is' : 'they are'}.`,
    refused: (problems: number): string => `${plural(problems, 'problem does', 'problems do')} not come in`,
    faults: (faults: number): string => `${plural(faults, 'place needs', 'places need')} mending`,
    faultsText: 'Problems with such a place do not come in. Mend them in the file and import it again.',
    template: 'template',
    fixed: 'fixed',
    draft: 'draft',
    willBePublished: 'can be practised',
    steps: (steps: number): string => plural(steps, 'step', 'steps'),
    commit: (problems: number): string => `Import ${plural(problems, 'problem', 'problems')}`,
    another: 'Choose another file',
    more: (problems: number): string => `and ${count(problems)} more`,
  },

  done: {
    title: (problems: number, set: string): string =>
      problems === 0
        ? 'Nothing new was imported.'
        : `${plural(problems, 'problem is', 'problems are')} in ${set} now.`,
    open: 'Open the set',
    another: 'Import another file',
    undo: 'Take this import back',
    undoing: 'Taking it back',
    undone: 'The import is taken back. For 30 days it can be brought back from what was deleted.',
  },
} as const
