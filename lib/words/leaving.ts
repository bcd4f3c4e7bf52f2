import { count, fileSize, list, plural } from './format'

/** Words of taking one's data along, of deleting an account, and of the page after it. */
export const leaving = {
  data: {
    title: 'Your data',
    lead: 'All that is kept here for you, in one zip file: data.json, and your pictures and sounds beside it. It has no passwords and no keys.',
    format: 'What stands in data.json is described in docs/export-format.md, which comes with Spindle.',
    download: 'Download everything',
    room: (parts: readonly string[]): string => `Room in use: ${list(parts)}.`,
    notes: (used: number, most: number): string => `${count(used)} of ${count(most)} notes`,
    text: (used: number, most: number): string => `${fileSize(used)} of ${fileSize(most)} of their text`,
    media: (used: number, most: number): string =>
      `${fileSize(used)} of ${fileSize(most)} of pictures and sounds`,
  },

  remove: {
    title: 'Delete the account',
    lead: 'Everything in it goes: decks, cards, pictures and sounds, every answer, problems, nights and plans. Nothing of it can be brought back.',
    demo: (day: string): string =>
      `This demo is deleted by itself on ${day}, with everything in it. You can delete it now.`,
    backups:
      'Whoever runs this Spindle may have made backups. What was yours stays in those until they are deleted in their turn.',
    open: 'Delete the account',
    question: 'Delete this account?',
    consequence:
      'Your decks, answers, problems and pictures are deleted at once, for good, and so are classes that nobody but you teaches. Every device is signed out. Answers that another device has not sent yet stay on it and belong to no account.',
    email: 'Your email address, to be sure',
    password: 'Your password',
    confirm: 'Delete everything',
    busy: 'Deleting everything',
    keep: 'Keep the account',
    problem: {
      'another-email': 'This is not the address of this account.',
      'another-password': 'This is not the password of this account.',
      'too-many': (seconds: number): string =>
        `Too many tries for now. Nothing was deleted. Try again in ${plural(Math.max(1, Math.ceil(seconds / 60)), 'minute', 'minutes')}.`,
      malformed: 'That didn’t work; the fault is ours. Nothing was deleted. Try again in a moment.',
      'signed-out':
        'You are signed out. If you have not deleted the account elsewhere, sign in and repeat this.',
      unreachable:
        'We couldn’t reach the server, so we don’t know whether the account was deleted. Load the page again to see.',
    },
  },

  gone: {
    title: 'Deleted',
    text: 'If you have just deleted your account, it is gone from this Spindle with everything that was in it, and what this browser kept of it is gone too.',
    backups:
      'Backups that whoever runs this Spindle has made before may hold it until they are deleted in their turn.',
    devices:
      'Answers that another device has not sent stay in its browser. Deleting the data of this site there removes them.',
    home: 'To the first page',
  },
} as const
