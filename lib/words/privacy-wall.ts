/** What an instructor sees of a learner, and what never: in these words everywhere. */
export const privacyWall = {
  title: 'What an instructor sees',
  text: 'An instructor sees, for assigned material only: who has started, days practised, expected recall, credit, and answers to assigned items. Never sleep, exercise, dread, worries, stray thoughts, bedtime or own predictions, nor other decks. Nothing is shown about groups under five, typed answers only when three learners gave them.',
} as const
