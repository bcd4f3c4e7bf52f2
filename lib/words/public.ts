import { count, waiting } from './format'

/** Words of the pages that anyone may open: the landing page, signing in and signing up. */
export const publicPages = {
  landing: {
    /** Each line of the headline stands on its own where there is room for it. */
    headline: ['Before each answer,', 'a prediction.', 'After it, the surprise.'],
    lead: 'Spindle predicts how likely you are to remember a card, waits for your answer, and learns from the difference. Cards come back when they are about to slip, not before.',
    howItWorks: 'How it works',
    signIn: 'Sign in',
    signUpNote: 'An email address and a password. No date of birth.',
    siteNavigation: 'Site',
    drawing: 'An evening of large surprises, a night, and a morning of smaller ones.',
    evening: 'evening',
    night: 'night',
    morning: 'morning',
    drawingNote: 'A drawing, not data. Ticks up: better than predicted. Ticks down: less well.',
    features: [
      {
        title: 'Try first, then look',
        text: 'Say it or write it before you see it. The prediction stays closed until you have graded yourself, so it sways neither.',
      },
      {
        title: 'A miss is information',
        text: 'Each answer shows its surprise in points, up or down. What you missed today returns today, until one clean recall.',
      },
      {
        title: 'Minutes, not mountains',
        text: 'You say how many minutes a day. Spindle fills them with what is due, and mixes in new cards where they fit.',
      },
    ],
    foot: 'Keeps going without a connection in the middle of a sitting. Reads CSV and TSV files the way Anki writes them. No adverts.',
  },

  demo: {
    start: 'Try the demo',
    busy: 'Making your demo',
    note: 'Decks and weeks of invented answers. No account.',
    tooMany: (seconds: number): string =>
      `Too many demos were made from here. Try again in ${waiting(seconds)}.`,
    unavailable: 'The demo couldn’t be made. Nothing was changed. Try again in a moment.',
  },

  signIn: {
    title: 'Sign in',
    email: 'Email',
    password: 'Password',
    submit: 'Sign in',
    busy: 'Signing in',
    signUpLink: 'Create an account',
    accountMade: 'Your account is made. Sign in to begin.',
    needsScript:
      'Signing in needs JavaScript, and so does practising. Switch it on for this site and load the page again.',
    problem: {
      emailMissing: 'Type the email address you signed up with.',
      emailMalformed: 'This address has no @, or nothing after it.',
      passwordMissing: 'Type your password.',
      noMatch: 'This email and password don’t belong together. Check both and try again.',
      tooMany: (seconds: number): string =>
        `Too many tries for now. Your account is safe. Try again in ${waiting(seconds)}.`,
      unreachable: 'We couldn’t reach the server. Nothing was changed. Try again in a moment.',
    },
  },

  signUp: {
    title: 'Create an account',
    lead: 'Your cards, your answers and your pace, kept together.',
    email: 'Email',
    emailHint: 'To sign in with, and to get back in. Nobody else sees it.',
    password: 'Password',
    passwordHint: (least: number): string =>
      `At least ${count(least)} characters. A few words in a row work well.`,
    submit: 'Create account',
    busy: 'Creating your account',
    sent: (address: string): string => `We have sent a letter to ${address}. Its link opens your account.`,
    sentNote: 'The link is good for a day. Nothing there? Look among the spam.',
    signInLead: 'Already have one?',
    signInLink: 'Sign in',
    problem: {
      emailMissing: 'Type an email address.',
      emailMalformed: 'This address has no @, or nothing after it.',
      emailTaken: 'There is an account with this address already. Sign in, or use another address.',
      passwordShort: (least: number): string =>
        `This password is too short. Use at least ${count(least)} characters.`,
      passwordLong: (most: number): string =>
        `This password is too long. Use at most ${count(most)} characters.`,
      passwordCommon:
        'Many people use this password, so it is easy to guess. A few words in a row work well.',
      passwordOwnAddress:
        'This password is your email address. Choose another, such as a few words in a row.',
      tooMany: (seconds: number): string =>
        `Too many accounts were made from here. Nothing was created. Try again in ${waiting(seconds)}.`,
      zone: 'Your device names a time zone we don’t know. No account was created. Check its clock settings.',
      unreachable:
        'We couldn’t reach the server, so we don’t know whether the account was made. Try signing in, or try again.',
    },
  },
} as const
