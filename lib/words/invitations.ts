import { clockTime, count, dayName, fileSize, plural } from './format'

/** Words of invitations to classes by letter: inviting, the list of those who have not answered, accepting. */
export const invitations = {
  letter: {
    subject: 'You are invited to a class at Spindle',
    somebody: 'Somebody who teaches it',
    as: { instructor: 'to teach it', assistant: 'to assist in it', learner: 'to learn in it' },
    forWhom: {
      teach: 'for an account with this address, confirmed',
      learn: 'for whoever has it: keep it to yourself',
    },
    text: (asked: { by: string; className: string; asWhat: string; link: string; forWhom: string }): string =>
      `${asked.by} invites you to the class “${asked.className}” at Spindle, ${asked.asWhat}. See what that means, and join if you like:\n\n${asked.link}\n\nThe link is good for two weeks, once, ${asked.forWhom}. If you know nothing of this class, do nothing. This address is forgotten when you join, when the invitation is taken back, or a month after it has run out.\n`,
  },

  invite: {
    title: 'Invite by email',
    link: 'Invite by email',
    lead: 'Each gets a letter with a link of their own. You see first what would be sent.',
    addresses: 'Addresses',
    addressesHint: (most: number): string =>
      `One or several, up to ${count(most)}, each on a line of its own or with commas between them.`,
    addressesMissing: 'Type an address, or choose a file.',
    role: 'Role',
    roleHint: {
      instructor: 'Instructors change everything about the class, and see the same of its learners as you.',
      assistant: 'Assistants let learners in and see the same of them as you.',
      learner: 'Learners agree to what you see of them before they are in.',
    },
    look: 'Look through them',
    looking: 'Looking through them',
    fileTitle: 'From a file',
    fileText: (rows: number, bytes: number): string =>
      `A CSV file with the columns name, email and role, in UTF-8; up to ${count(rows)} people and ${fileSize(bytes)}. Without a role somebody is a learner.`,
    file: 'Choose a file',
    reading: 'Reading the file',
    tooLarge: (bytes: number): string =>
      `This file is larger than ${fileSize(bytes)}. Nothing was read. Divide it in two.`,
    undecodable: (line: number): string =>
      `Line ${count(line)} of this file is not in UTF-8. Nothing was read. Save it as “CSV UTF-8” and choose it again.`,
    noFile: 'The browser could not read this file. Choose it again.',
    unreadable: {
      empty: 'There is nobody in it. Nothing was sent.',
      'no-email-column':
        'Its first row names the columns, and none of them “email”. Nothing was sent. Name it and choose the file again.',
      'too-many-rows': (most: number): string =>
        `There are more than ${count(most)} people in it. Nothing was sent. Divide it.`,
    },
    off: {
      title: 'This server sends no mail.',
      text: 'Give your learners the code or the link of the class in its place.',
      link: 'To the code and the link',
    },
    demo: {
      title: 'A demo sends no letters.',
      text: 'With an account of your own you can invite people by email.',
    },
    archived: 'This class is archived, and nobody can be invited to it.',
  },

  preview: {
    title: 'What would be sent',
    letters: (number: number): string =>
      number === 0 ? 'No letter goes out.' : `${plural(number, 'letter goes', 'letters go')} out.`,
    others: (number: number): string => `${plural(number, 'line is', 'lines are')} passed over.`,
    faulty: (number: number): string =>
      `${plural(number, 'line has', 'lines have')} to be mended first. Nothing is sent before.`,
    unused: (columns: string): string => `Columns that are not used: ${columns}.`,
    caption: 'Line by line',
    line: 'Line',
    /** On a phone, in place of two columns. */
    place: (line: number, role: string): string => `Line ${count(line)} · ${role}`,
    who: 'Who',
    role: 'Role',
    outcome: 'What happens',
    nobody: 'no address',
    noRole: '–',
    outcomeOf: {
      invite: 'Gets a letter',
      'already-in': 'Is in the class already',
      'already-invited': 'Is invited already',
      removed: 'Was removed: ask them back on the page of people',
      'asked-back': 'Was asked back already',
      twice: (line: number): string => `The same address as in line ${count(line)}`,
    },
    fault: {
      name: (most: number): string => `Name: use at most ${count(most)} characters, on one line.`,
      missing: 'Email: there is none.',
      malformed: 'Email: this is no address.',
      unknown: 'Role: write learner, assistant or instructor.',
      'not-yours': 'Role: only an instructor invites people to teach.',
      'broken-quote': 'A quotation mark is open or stands in the middle of a field.',
      'too-many-cells': 'There is more in this line than there are columns.',
    },
    send: (number: number): string => `Send ${plural(number, 'invitation', 'invitations')}`,
    sending: 'Sending',
    back: 'Change the list',
  },

  pending: {
    title: 'Invited by email',
    list: 'Invitations not answered yet',
    note: 'Addresses are seen by those who let learners in, and forgotten when an invitation is accepted, taken back or a month past its end.',
    state: {
      waiting: (when: string): string => `letter goes out ${when}`,
      soon: 'letter is on its way out',
      again: (when: string): string => `letter not sent yet, next try ${when}`,
      sent: (when: string): string => `letter sent ${when}`,
      unsent: 'could not be sent',
      expired: (when: string): string => `ran out ${when}`,
    },
    /** `today, 16:20` */
    moment: (instant: number, zone: string, day: number, today: number): string =>
      `${dayName(day, today)}, ${clockTime(instant, zone)}`,
    again: 'Send again',
    againTo: (who: string): string => `Send again the invitation to ${who}`,
    sendingAgain: 'Sending',
    withdraw: 'Take back',
    withdrawOf: (who: string): string => `Take back the invitation to ${who}`,
    withdrawTitle: (who: string): string => `Take back the invitation to ${who}?`,
    withdrawText: 'Its link leads nowhere from then on, and the address is forgotten.',
    withdrawing: 'Taking it back',
    keep: 'Keep it',
  },

  door: {
    title: 'You are invited to a class',
    lead: 'Sign in to see which, and what joining means.',
    signIn: 'Sign in',
    signUp: 'Open an account',
    afterwards: 'If opening an account takes another letter, come back by the link of this one afterwards.',
  },

  accepting: {
    title: 'Your invitation',
    looking: 'Looking for your invitation',
    asLearner: 'You are invited to learn in this class.',
    asAssistant: 'You are invited to assist in this class. You let learners in, and see this of them:',
    asInstructor:
      'You are invited to teach this class. You change everything about it, say who else teaches it, and see this of its learners:',
    noted: 'Each time you look at a page about learners it is noted where they can read it.',
    teach: { assistant: 'Assist in the class', instructor: 'Teach the class' },
    toClass: 'To the class',
    byCode: 'Join by a code',
    toAccount: 'To your account',
    toClasses: 'To your classes',
  },

  problem: {
    'no-mail': 'This server sends no mail. Nothing was sent.',
    demo: 'A demo sends no letters. Nothing was sent.',
    changed:
      'Somebody on the list has come in or was invited meanwhile. Nothing was sent. Look through it again.',
    'too-many-letters':
      'That is more than may be sent in a day. Nothing was sent. Try fewer of them, or try again tomorrow.',
    'no-invitation':
      'This link leads to no invitation. It was used or taken back, or a newer letter took its place. Ask for another.',
    expired: 'This invitation has run out. Ask for another.',
    'other-address':
      'An invitation to teach is for the account whose confirmed address it was sent to. Sign in with that one, or confirm the address on the page of your account.',
    closed: 'This class is archived, and nobody joins it.',
    fullRoom: 'There is no more room for invitations in this class. Take some back first.',
  },
} as const
