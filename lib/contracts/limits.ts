/** Limits of what may cross a wire, in one place so that forms can say them before a server refuses. */
export const LIMITS = {
  emailChars: 254,
  passwordChars: { least: 8, most: 128 },
  passkeys: 20,
  passkeyName: 60,
  passkeyIdChars: 1400,
  /** Each part of what a browser says of a passkey. */
  passkeyAnswerChars: 8000,
  deckName: 200,
  deckDescription: 2000,
  fieldChars: 100_000,
  remarkChars: 10_000,
  languageChars: 100,
  /** Fields of a note of a type from Anki, and their names. */
  rawFields: 200,
  fieldName: 100,
  tags: 100,
  tagChars: 100,
  responseChars: 2000,
  findChars: 200,
  findTags: 20,
  noteWindow: 100,
  noteOffset: 1_000_000,
  processChars: 200,
  /** Study days are days since 1970: this one is in 2243. */
  studyDay: 100_000,
  /** What was left of earlier plans is shown, and carried over, so far. */
  planLeft: 50,
  thoughtChars: 500,
  /** A problem to sleep on, by what it counts as solved, in one's own words, and where it sticks. */
  problemChars: 500,
  criterionChars: 1000,
  restatedChars: 2000,
  stuckChars: 1000,
  /** Questions and minutes of a mock exam, and what may be written on the page for worries before it. */
  examQuestions: { least: 5, most: 50 },
  examMinutes: { least: 10, most: 120 },
  /** An exam that a learner sets themselves: how many may be ahead, and how many are kept; what one is about. */
  personalExam: { name: 100, ahead: 20, kept: 200, decks: 50, tags: 20, daysAhead: 730 },
  worriesChars: 5000,
  batch: 100,
  /** Characters of what is written from memory, and key points it is compared with at once. */
  recallChars: 20_000,
  recallPoints: 100,
  /** Notes that one change can be about. */
  notesAtOnce: 20_000,
  /** Of one picture or sound, and of all of a learner's; a demo has less. */
  mediaFileBytes: 10_000_000,
  mediaBytes: { learner: 200_000_000, demo: 20_000_000 },
  /** Notes of a learner and their bytes, deleted ones too; a demo has less. */
  notes: { learner: 200_000, demo: 20_000 },
  noteBytes: { learner: 200_000_000, demo: 20_000_000 },
  importBytes: 20_000_000,
  /** Problems and skills of one set; as many as its file may hold. */
  problemsOfSet: 1000,
  skillsOfSet: 200,
  /** A problem as its author writes it, on its way to be looked at. */
  problemBytes: 500_000,
  nameChars: 60,
  className: 120,
  classTerm: 60,
  joinCodeChars: 60,
  /** People of one class, with those who left, and classes somebody is or was in. */
  classMembers: 2000,
  classesOf: 200,
  /** People on one list that is read in, its bytes, and what may be typed in its place. */
  rosterRows: 500,
  rosterBytes: 100_000,
  /** Invitations of one class that nobody has answered yet. */
  classInvitations: 2000,
  invitationSecretChars: 100,
  /** Visits to learners' things that are shown: the last so many. */
  classVisits: 200,
  /** What a class has published, versions of one publication, notes or problems of one version, and bytes of its media. */
  published: { ofClass: 200, versions: 200, items: 5000, mediaBytes: 50_000_000 },
  /** Changes of a version that a page lists, of each kind; the rest are counted. */
  listedChanges: 200,
  /** What an assignment may ask for. */
  assignment: { days: 365, dayAnswers: 200, recall: { least: 0.5, most: 0.99 } },
  /** Learners and items of a class on one page of their lists, and the last page that can be asked for. */
  learnersOnPage: 50,
  itemsOnPage: 50,
  reportPage: 1000,
  /** Items noted to talk about with a class. */
  discussionItems: 200,
  /** Minutes after midnight: from midnight to noon, by the half hour. */
  dayStartMinute: { least: 0, most: 720, step: 30 },
  /** Days of a planned break, and how many days ahead it may begin. */
  breakDays: 180,
  breakAhead: 365,
  minutesPerDay: { least: 1, most: 600 },
  newPerDay: { least: 0, most: 1000 },
  desiredRetention: { least: 0.7, most: 0.97 },
} as const
