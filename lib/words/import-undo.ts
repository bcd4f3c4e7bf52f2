import { count, plural } from './format'

const notes = (number: number): string => plural(number, 'note', 'notes')

/** Words about imports that can be taken back. */
export const importUndo = {
  recent: 'Recent imports',
  recentText: 'Each can be undone for 30 days.',
  when: 'When',
  brought: 'Brought',
  until: 'Can be undone until',
  action: 'Undo',
  at: (day: string, time: string): string => `${day}, ${time}`,
  counts: (created: number, changed: number): string => {
    if (created + changed === 0) return 'past answers'
    if (changed === 0) return `${count(created)} new`
    return created === 0 ? `${count(changed)} changed` : `${count(created)} new, ${count(changed)} changed`
  },
  /** Names the button of one import among several. */
  undo: 'Undo import',
  undoOf: (when: string): string => `Undo the import of ${when}`,
  title: (created: number, changed: number): string => `Undo the import of ${notes(created + changed)}?`,
  text: (created: number, changed: number): string =>
    [
      ...(created > 0 ? [`${notes(created)} it made ${created === 1 ? 'is' : 'are'} deleted.`] : []),
      ...(changed > 0
        ? [`${notes(changed)} it changed ${changed === 1 ? 'gets its' : 'get their'} former text back.`]
        : []),
      'What you edited since stays as it is. Answers you gave stay in your history.',
    ].join(' '),
  submit: (number: number): string => `Undo ${notes(number)}`,
  /** An import from Anki, with its answers. */
  whole: {
    title: 'Undo this import?',
    text: 'Takes back all it brought, its answers too; answers you have given since stay in the log.',
    submit: 'Undo the import',
    undone: 'The import was undone.',
  },
  busy: 'Undoing it',
  undone: (number: number): string => `${notes(number)} put back as before the import.`,
  left: (number: number): string =>
    number === 1
      ? 'One note was edited or deleted since and stays as it is.'
      : `${notes(number)} were edited or deleted since and stay as they are.`,
  problem: {
    'signed-out': 'You are signed out. Nothing was undone. Sign in again, then repeat this.',
    'not-found': 'This import can no longer be undone. Nothing was changed.',
    'already-undone': 'This import was undone already.',
    busy: 'These notes are being changed elsewhere. Nothing was undone. Try again in a moment.',
    unreachable: 'That didn’t work; the fault is ours. Try again in a moment: it is never undone twice.',
  },
} as const
