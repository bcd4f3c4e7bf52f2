/** Somebody's things, which everybody else tries to reach. */
export interface Owner {
  readonly userId: string
  readonly email: string
  /** The name of the deck, which others may happen to use too. */
  readonly deckName: string
  readonly deckId: string
  readonly noteId: string
  readonly cardId: string
  /** A note that is a question to think about. */
  readonly questionId: string
  /** A picture. */
  readonly mediaHash: string
  /** A change to many notes that can be undone. */
  readonly changeId: string
  /** The event of an answer of theirs. */
  readonly answerId: string
  /** Focus blocks of theirs: one that runs, one that is paused, one that is over. */
  readonly blockId: string
  readonly pausedBlockId: string
  readonly overBlockId: string
  /** A stray thought noted in the one that runs. */
  readonly thoughtId: string
  /** Problems to sleep on: set for tonight, slept on, with what came written down, and still open. */
  readonly tonightId: string
  readonly sleptNightId: string
  readonly capturedNightId: string
  readonly openNightId: string
  /** Where they stuck. */
  readonly stuckId: string
  /** A browser of theirs that is reminded. */
  readonly subscriptionId: string
  /** Something on their list for today, and the study day that is. */
  readonly planItemId: string
  readonly planDay: number
  /** Mock exams of theirs: one under way, one finished. */
  readonly examId: string
  readonly finishedExamId: string
  /** An exam that they have set themselves. */
  readonly personalExamId: string
  /** A set of problems of theirs, and one of its problems. */
  readonly problemSetId: string
  readonly problemId: string
  /** It is on their screen. */
  readonly roundId: string
  /** The sitting at whose end they were told that they predict too surely. */
  readonly toldSittingId: string
  /** Another device of theirs that is signed in. */
  readonly otherSessionId: string
  /** A passkey of theirs. */
  readonly passkeyId: string
  /** A class they teach, one of its learners, and one who was removed from it. */
  readonly classId: string
  readonly memberId: string
  readonly removedMemberId: string
  /** What is assigned in that class and has figures of its learner, and one of its items. */
  readonly reportedAssignmentId: string
  readonly reportedItemId: string
  /** A class they learn in, and one that asks them back. */
  readonly learnedClassId: string
  readonly backClassId: string
  /** In the class they teach: what is assigned there, and what is published and not assigned yet. */
  readonly taughtAssignmentId: string
  readonly publicationId: string
  /** In the class they learn in: one not started yet, and one started with an update that waits. */
  readonly openAssignmentId: string
  readonly startedAssignmentId: string
  /** The code of a class that anybody may join. */
  readonly joinableCode: string
  /** An invitation to the class they teach, and what the link of one to another class holds. */
  readonly invitationId: string
  readonly invitationSecret: string
  /** A package of Anki's that was looked at and is not imported. */
  readonly packageImportId: string
  /** A word that stands in everything else of theirs, and must never reach anybody else. */
  readonly secret: string
}

interface Row {
  /** As `doorsOf` names it. */
  readonly door: string
}

/** Anybody may come in, and for this reason. */
interface Open {
  readonly open: string
}

/**
 * For signed-in learners. What another learner gets: 404; only things of their own; or a reply that says no, by
 * the words it must contain.
 */
interface Learner {
  readonly stranger: 'not-found' | 'own-only' | { readonly refusedWith: RegExp }
}

export type PageRow = Row & { readonly path: (owner: Owner) => string } & (Open | Learner)

/** A file that Next serves as it is. */
export type FileRow = Row & { readonly path: string } & Open

/** A request with a body of the kind that the route takes. */
export interface Ask {
  readonly path: string
  readonly json?: unknown
  readonly form?: Readonly<Record<string, string | { name: string; mimeType: string; buffer: Buffer }>>
}

export type RouteRow = Row & {
  /** `visitorId`: the account of whoever asks. */
  readonly ask: (owner: Owner, visitorId: string) => Ask
} & (Open | Learner)

export type ActionRow = Row & {
  /** A page that holds the action. */
  readonly page: (owner: Owner) => string
  readonly args: (owner: Owner) => readonly unknown[]
  /** Why even its owner is refused: an example can’t hold what it takes, and the test named here shows that it is done. */
  readonly ownerToo?: string
} & (Open | Learner)
