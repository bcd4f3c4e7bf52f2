/** Words of the account page. */
export const account = {
  title: 'Account',
  loading: 'Fetching your account',
  demo: 'This is a demo: it has no e-mail address and no password. Create an account to keep what you do.',

  sessions: {
    title: 'Signed in on',
    lead: 'Each browser you signed in with. Whoever has one of them can study as you.',
    list: 'Devices that are signed in',
    here: '(this one)',
    way: {
      password: 'by password',
      passkey: 'by passkey',
      provider: 'by an account elsewhere',
      demo: 'as a demo',
    },
    since: (way: string, opened: string, seen: string): string =>
      `Signed in ${way} on ${opened}, last seen ${seen}`,
    end: 'Sign out',
    endOf: (device: string): string => `Sign out ${device}`,
    ending: 'Signing out',
    others: 'Sign out all others',
    endingOthers: 'Signing them out',
    othersEnded: 'Every other device is signed out.',
    everywhere: 'Sign out everywhere',
    everywhereTitle: 'Sign out everywhere?',
    everywhereText:
      'Every device has to sign in again, this one too. Answers that a device has not sent yet stay on it until you do.',
    everywhereConfirm: 'Sign out everywhere',
    endingEverywhere: 'Signing out',
    keep: 'Stay signed in',
  },

  failure: {
    'signed-out': 'You are signed out. Nothing was changed. Sign in again, then repeat this.',
    unreachable: 'We couldn’t reach the server. Nothing was changed. Try again in a moment.',
    malformed: 'That didn’t work; the fault is ours. Nothing was changed. Try again in a moment.',
    'not-found': 'That device was signed out already.',
  },
} as const
