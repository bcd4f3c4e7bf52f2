import { longDay } from './format'

/** Words of the calendar. Its entries say nothing private: calendars are shared and shown on walls. */
export const calendar = {
  name: 'Spindle',
  entries: {
    bedtime: 'A problem for the night?',
    wake: 'What came to mind?',
    quitting: 'The day is done.',
  },

  settings: {
    title: 'Calendar',
    text: 'A calendar app can show the hours of your night, your quitting time, and the due dates and exams of classes you learn in. Anyone who has the address can see these, with the names of class and assignment, and nothing else.',
    off: 'There is no address.',
    on: (day: number): string =>
      `There is an address since ${longDay(day)}. It was shown once and is not kept.`,
    make: 'Make an address',
    making: 'Making it',
    replace: 'Make a new address',
    replaceTitle: 'Make a new address?',
    replaceText: 'The old one stops working, so a calendar app that has it shows nothing new.',
    address: 'Address of your calendar',
    once: 'Copy it now: it is not shown again.',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'The browser did not copy it. Select it and copy it yourself.',
    revoke: 'Revoke the address',
    revokeTitle: 'Revoke the address?',
    revokeText: 'A calendar app that has it shows nothing new from then on.',
    revokeConfirm: 'Revoke it',
    revoking: 'Revoking it',
    revoked: 'The address is revoked.',
    keep: 'Keep it',
  },
} as const
