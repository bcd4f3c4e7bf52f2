/** Words of what surrounds every page: navigation, and the pages shown when there is no page to show. */
export const shell = {
  description:
    'Study cards that come back when you are about to lose them, each with a prediction and a surprise.',

  skipToContent: 'Skip to content',
  homeLabel: 'Spindle, today',
  publicHomeLabel: 'Spindle, home',
  mainNavigation: 'Main',

  nav: {
    today: 'Today',
    decks: 'Decks',
    insights: 'Insights',
    tonight: 'Tonight',
    classes: 'Classes',
    settings: 'Settings',
  },

  demo: {
    label: 'Demo',
    notice: 'This is a demo. Its answers so far were made by a simulated learner.',
    signUp: 'Create an account',
  },

  session: {
    signOut: 'Sign out',
    signingOut: 'Signing out',
    signOutUnreachable: 'You are still signed in: we couldn’t reach the server. Try again in a moment.',
  },

  loading: 'Fetching this page',

  notFound: {
    title: 'There is no page here.',
    explanation: 'The address may be mistyped, or what was here has been moved or deleted.',
    home: 'Go to the start',
    today: 'Go to today',
  },

  /** A page of plain HTML, sent when more is asked of the server than it can do. */
  busy: {
    title: 'Many people are here at the moment.',
    comesBack: 'This page loads by itself in a few seconds.',
    sendAgain: 'Go back and send it again in a few seconds.',
  },
} as const
