import { plural } from './format'

/** Words of the ways in besides a password: passkeys, and accounts elsewhere. */
export const ways = {
  title: 'Ways in',
  lead: 'How you can sign in besides your password.',

  passkeys: {
    title: 'Passkeys',
    lead: 'A passkey opens your account with the fingerprint, face or code of your device. There is nothing to type, and nothing that another site could ask you for.',
    list: 'Your passkeys',
    none: 'You have no passkey yet.',
    notHere:
      'Passkeys need an address that begins with https. This one doesn’t, so browsers offer none here.',
    added: (day: string): string => `Added ${day}`,
    used: (day: string): string => `last used ${day}`,
    unused: 'not used yet',
    synced: 'may be on several of your devices',
    add: 'Add a passkey',
    addTitle: 'Add a passkey',
    addText: 'First show that it is you. Then your browser asks where to keep the passkey.',
    addConfirm: 'Go on',
    adding: 'Waiting for your browser',
    rename: 'Rename',
    renameOf: (name: string): string => `Rename ${name}`,
    renameTitle: 'Rename the passkey',
    name: 'Name',
    save: 'Save the name',
    saving: 'Saving',
    remove: 'Remove',
    removeOf: (name: string): string => `Remove ${name}`,
    removeTitle: (name: string): string => `Remove ${name}?`,
    removeText:
      'It opens your account no more. Your browser may still offer it: delete it there, too. Devices that are signed in stay so.',
    removeConfirm: 'Remove the passkey',
    removing: 'Removing',
  },

  second: {
    title: 'Password and passkey',
    off: 'Your password, or an account elsewhere, is enough to sign in. You can have Spindle ask for a passkey after it. A passkey alone stays enough.',
    on: 'After your password, or an account elsewhere, Spindle asks for one of your passkeys. A new password by mail changes nothing about that.',
    takesTwo: 'This takes two passkeys, so that you can still sign in when you lose one.',
    turnOn: 'Ask for a passkey after the password',
    turnOff: 'Ask for the password alone',
    onTitle: 'Ask for a passkey after the password?',
    offTitle: 'Ask for the password alone?',
    onText:
      'Keep two passkeys in two places. Whoever loses all of them can be let in only by the people who run this Spindle.',
    offText: 'Whoever knows your password can then sign in.',
    confirm: 'Go on',
    saving: 'Saving',
  },

  outside: {
    title: 'Accounts elsewhere',
    lead: 'Connect an account, and it opens this one. Of it, Spindle keeps the number that the service gives it and the name or address you know it by.',
    list: 'Services you can sign in with',
    notConnected: 'not connected',
    connectedAs: (label: string): string => `connected as ${label}`,
    connect: 'Connect',
    connectOf: (name: string): string => `Connect ${name}`,
    connectTitle: (name: string): string => `Connect ${name}?`,
    connectText: (name: string): string => `First show that it is you. Then ${name} asks who you are there.`,
    connectConfirm: (name: string): string => `Go to ${name}`,
    connecting: 'Going there',
    disconnect: 'Disconnect',
    disconnectOf: (name: string): string => `Disconnect ${name}`,
    disconnectTitle: (name: string): string => `Disconnect ${name}?`,
    disconnectText: 'That account opens this one no more. Devices that are signed in stay so.',
    disconnectConfirm: (name: string): string => `Disconnect ${name}`,
    disconnecting: 'Disconnecting',
    connected: 'The account is connected. You can sign in with it from now on.',
    taken:
      'That account is connected to somebody else’s here, or you have one of the same service connected already. Nothing was changed.',
    unanswered: 'That service didn’t say who you are. Nothing was changed. Try again in a moment.',
  },

  prove: {
    password: 'Your password',
    passwordMissing: 'Type your password.',
    byPasskey: 'Use a passkey instead',
    byPasskeyAlone: 'Use a passkey',
    waiting: 'Waiting for your passkey',
  },

  signIn: {
    or: 'or',
    byPasskey: 'Sign in with a passkey',
    by: (name: string): string => `Sign in with ${name}`,
    waiting: 'Waiting for your passkey',
    going: (name: string): string => `Going to ${name}`,
    secondTitle: 'Now your passkey',
    secondText: 'Your account asks for one of its passkeys, too.',
    secondUse: 'Use my passkey',
    secondLost:
      'Lost all your passkeys? The people who run this Spindle can have your account ask for the password alone.',
    again: 'Start again',
    noMatch: 'That passkey opens no account here. Use another, or your password.',
    secondNoMatch: 'That passkey didn’t fit, or it took too long. Start again with your password.',
    notConnected:
      'That account is not connected to one here. Sign in as you usually do, then connect it under Account.',
  },

  problem: {
    'signed-out': 'You are signed out. Nothing was changed. Sign in again, then repeat this.',
    unreachable: 'We couldn’t reach the server. Nothing was changed. Try again in a moment.',
    malformed: 'That didn’t work; the fault is ours. Nothing was changed. Try again in a moment.',
    'not-found': 'That is gone already. Load the page again to see what there is.',
    'no-match': 'That is not your password. Nothing was changed.',
    'passkey-needed': 'Your account asks for a passkey here. Nothing was changed.',
    'last-way': 'Without it you couldn’t sign in any more, so it stays.',
    'passkey-refused': 'That passkey didn’t fit, or it took too long. Nothing was changed. Try again.',
    'too-many-passkeys': 'You have as many passkeys as an account can have. Remove one first.',
    'more-passkeys-needed':
      'Asking for a passkey takes two of them. Nothing was changed. Add another first, or ask for the password alone.',
    'no-passkeys-here': 'There is no passkey to use here. Nothing was changed.',
    'no-answer': 'We couldn’t reach that service. Nothing was changed. Try again in a moment.',
    'not-used': 'No passkey was used. Nothing was changed. Try again whenever you like.',
    'known-already': 'This device has a passkey for your account already.',
    unsupported: 'This browser can’t use passkeys here. Nothing was changed.',
  },
  tooMany: (seconds: number): string =>
    `Too many tries for now. Nothing was changed. Try again in ${plural(Math.max(1, Math.ceil(seconds / 60)), 'minute', 'minutes')}.`,
} as const
