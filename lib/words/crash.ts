/** Words of a page that broke. Every page carries them from the start, so they are on their own, and few. */
export const crash = {
  title: 'This page didn’t load.',
  explanation: 'The fault is ours, not yours. Try again; if it stays like this, come back in a few minutes.',
  answersSafe: 'Your answers are safe.',
  tryAgain: 'Try again',
  home: 'Go to the start',
  reference: (digest: string): string => `For support: ${digest}`,
} as const
