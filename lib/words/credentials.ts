import { count, waiting } from './format'

/** Words about the address and the password of an account: its links by mail, and its two sections of the account page. */
export const credentials = {
  letter: {
    open: {
      subject: 'Your account at Spindle',
      text: (link: string): string =>
        `Somebody asked to open an account at Spindle with this address. If it was you, begin here:\n\n${link}\n\nThe link is good for a day. Otherwise do nothing: nothing is kept, and no more letters come.\n`,
    },
    known: {
      subject: 'Your account at Spindle',
      text: (signIn: string, forgot: string): string =>
        `Somebody asked to open an account at Spindle with this address, which has one already. If it was you, sign in:\n\n${signIn}\n\nIf you forgot your password, choose another:\n\n${forgot}\n\nOtherwise do nothing: nobody was told that you have an account.\n`,
    },
    confirm: {
      subject: 'Is this your address?',
      text: (link: string): string =>
        `Somebody opened an account at Spindle with this address. If it was you, open this page and say so:\n\n${link}\n\nThe link is good for a day. Otherwise do nothing: no more letters come.\n`,
    },
    change: {
      subject: 'Your new address at Spindle',
      text: (link: string): string =>
        `Somebody asked Spindle to use this address for their account. If it was you, open this page and say so:\n\n${link}\n\nThe link is good for a day. Otherwise do nothing: no more letters come.\n`,
    },
    reset: {
      subject: 'A new password for Spindle',
      text: (link: string): string =>
        `Somebody asked for a new password for your account at Spindle. If it was you, choose one here:\n\n${link}\n\nThe link is good for half an hour. Otherwise do nothing: your password stays as it is.\n`,
    },
    changing: {
      subject: 'Another address for your account at Spindle?',
      text: (account: string): string =>
        `Somebody who knows your password asked Spindle to use another address for your account. Nothing changes before the other address has been confirmed. If it was not you, sign in and choose another password, which stops it:\n\n${account}\n`,
    },
  },

  forgot: {
    link: 'Forgot your password?',
    title: 'Forgot your password?',
    lead: 'We send a link to the address of your account. With it you choose another password.',
    email: 'Email',
    submit: 'Send the link',
    busy: 'Asking for it',
    sent: (address: string): string =>
      `If ${address} is the confirmed address of an account, a letter is on its way. Its link is good for half an hour.`,
    later: 'Nothing there? Look among the spam. An address that was never confirmed gets no letter.',
    off: 'This server sends no mail. Whoever runs it can make you a link that leads to a new password.',
    signIn: 'Back to signing in',
  },

  reset: {
    title: 'Choose a new password',
    lead: 'Every device that is signed in has to sign in again.',
    password: 'New password',
    submit: 'Set the password',
    busy: 'Setting it',
    done: 'Your new password is set. Sign in with it.',
    signIn: 'Sign in',
    again: 'Ask for a new link',
  },

  open: {
    title: 'Open your account',
    question:
      'Your account is opened with this address and the password you chose. If it was not you who asked for it, leave this page.',
    yes: 'Open it',
    busy: 'Opening it',
    gone: 'This link is no longer good. If your account is open already, sign in; if it is not, create it again.',
    signIn: 'Sign in',
  },
  confirm: {
    title: 'Is this your address?',
    question:
      'The link came to the address of your account. Say that it is yours, and it can get you back in.',
    yes: 'Yes, it is mine',
    busy: 'Keeping that',
    done: 'Your address is confirmed.',
  },
  change: {
    title: 'Your new address',
    question: 'Shall your account have the address that this link was sent to?',
    yes: 'Yes, use it',
    busy: 'Changing it',
    done: 'From now on you sign in with this address.',
  },
  home: 'Go to Spindle',

  email: {
    title: 'E-mail',
    address: (address: string): string => `You sign in with ${address}.`,
    confirmed: 'It is confirmed, so it can get you back in when you forget your password.',
    unconfirmed: 'It is not confirmed yet. Until it is, it can’t get you back in.',
    again: 'Send the letter again',
    sending: 'Sending it',
    sent: 'A letter is on its way. Its link is good for a day.',
    off: 'This server sends no mail, so an address can’t be confirmed or changed here.',
    other: 'New address',
    current: 'Current password',
    submit: 'Change the address',
    busy: 'Asking for it',
    asked: (address: string): string =>
      `A letter went to ${address}. Your address changes once you open its link and say so.`,
  },

  password: {
    title: 'Password',
    lead: 'Every other device has to sign in again.',
    current: 'Current password',
    next: 'New password',
    hint: (least: number): string => `At least ${count(least)} characters. A few words in a row work well.`,
    submit: 'Change the password',
    busy: 'Changing it',
    done: 'Your password is changed. Every other device is signed out.',
  },

  problem: {
    emailMissing: 'Type an email address.',
    emailMalformed: 'This address has no @, or nothing after it.',
    currentMissing: 'Type your current password.',
    short: (least: number): string => `This password is too short. Use at least ${count(least)} characters.`,
    long: (most: number): string => `This password is too long. Use at most ${count(most)} characters.`,
    common: 'Many people use this password, so it is easy to guess. A few words in a row work well.',
    'own-address': 'This password is your email address. Choose another, such as a few words in a row.',
    'no-match': 'This is not your current password. Nothing was changed.',
    'same-address': 'This is your address already.',
    'no-link': 'This link is no longer good. Ask for a new one.',
    'nothing-to-send': 'Your address is confirmed already.',
    'no-mail': 'This server sends no mail. Nothing was changed.',
    'signed-out': 'You are signed out. Nothing was changed. Sign in again, then repeat this.',
    malformed: 'This could not be read. Check what you typed, then try again.',
    unreachable: 'We couldn’t reach the server. Try again in a moment.',
    tooMany: (seconds: number): string => `That was tried too often. Try again in ${waiting(seconds)}.`,
  },
} as const
