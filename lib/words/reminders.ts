/** Words of reminders. What is sent says nothing of the problem itself: others may see the screen. */
export const reminders = {
  evening: { title: 'A problem for the night?', body: 'One question to put down before sleep.' },
  morning: { title: 'What came to mind?', body: 'Write it down before the day begins.' },
  trial: { title: 'Reminders reach this device.', body: 'This one was asked for in Settings.' },

  letter: {
    subject: { evening: 'A problem for the night?', morning: 'What came to mind?' },
    text: (sentence: string, link: string, stop: string): string =>
      `${sentence}\n\n${link}\n\nYou asked Spindle for this reminder. To stop these letters:\n${stop}\n`,
    confirmSubject: 'Reminders from Spindle',
    confirmText: (link: string): string =>
      `Somebody asked Spindle to send reminders to this address. If it was you, open this page and say so:\n\n${link}\n\nOtherwise do nothing: no more letters come.\n`,
  },

  settings: {
    title: 'Reminders',
    evening: 'In the evening, at the hour a problem is offered',
    morning: 'In the morning, when something waits from the night',
    noHours: 'Set the hours of your night above first: a reminder comes at those.',
    text: 'At most one in the evening and one in the morning. A reminder never says what your problem is.',
    quietFrom: 'None from',
    quietTo: 'until',
    quietHint: 'A reminder that would fall between comes just before, or when they end.',
    save: 'Save reminders',
    saving: 'Saving',
    saved: 'Saved.',
    problem: 'These are no times of day.',

    push: 'On this device',
    pushOff: 'This server sends no push messages. Whoever runs it can switch them on.',
    unsupported:
      'This browser takes no push messages. On an iPhone, add Spindle to the home screen and open it there.',
    denied: 'This browser does not let Spindle notify you. You can change that in its settings.',
    subscribe: 'Remind me on this device',
    subscribing: 'Asking the browser',
    failed: 'The browser could not subscribe. Try again in a moment.',
    devices: 'Devices that are reminded',
    here: '(this one)',
    try: 'Send one now',
    trying: 'Sending',
    tried: 'Sent.',
    remove: 'Remove',
    removing: 'Removing',

    mail: 'By e-mail',
    mailOff: 'This server sends no e-mail, or your account has no address.',
    mailText: (address: string): string => `To ${address}.`,
    mailAsk: 'Remind me by e-mail',
    mailAsked: (address: string): string =>
      `A letter went to ${address}. Reminders begin once you open its link and say so.`,
    mailAgain: 'Send the letter again',
    mailOn: (address: string): string => `Reminders go to ${address}.`,
    mailStop: 'Stop e-mail reminders',
    sending: 'Sending it',
    stopping: 'Stopping them',
  },

  confirm: {
    title: 'Reminders by e-mail',
    question: 'Shall Spindle send its reminders to this address?',
    yes: 'Yes, send them',
    confirming: 'Keeping that',
    done: 'Reminders come to this address from now on.',
    gone: 'This link is no longer good. Ask for a new letter in Settings.',
  },
  stop: {
    title: 'Stop the reminders',
    question: 'Shall Spindle stop sending reminders to this address?',
    yes: 'Yes, stop them',
    stopping: 'Stopping them',
    done: 'No more letters come.',
    gone: 'This link leads nowhere.',
  },
  home: 'Go to Spindle',

  failure: {
    'signed-out': 'You are signed out. Nothing was changed. Sign in again, then repeat this.',
    malformed: 'This could not be read. Nothing was changed.',
    'not-found': 'This device is no longer in the list. Load the page again.',
    unavailable: 'This server cannot send that.',
    'too-many': 'That was asked for too often. Try again in an hour.',
    'not-sent': 'It could not be sent. Try again in a few minutes.',
    unreachable: 'We could not reach the server. Try again in a moment.',
  },
} as const
