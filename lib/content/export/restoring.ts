/** Sections of an export that come back. */
export type RestoredSection =
  | 'settings'
  | 'reminders'
  | 'decks'
  | 'noteTypes'
  | 'notes'
  | 'cards'
  | 'ankiNotes'
  | 'ankiCards'
  | 'events'
  | 'changes'
  | 'recallAttempts'
  | 'media'
  | 'problemSets'
  | 'problems'
  | 'practiceRounds'
  | 'practiceEvents'
  | 'focusBlocks'
  | 'strayThoughts'
  | 'planItems'
  | 'nightProblems'
  | 'nightEvents'
  | 'stuckPoints'
  | 'dayRecords'
  | 'mockExams'
  | 'mockExamQuestions'
  | 'worries'
  | 'personalExams'
  | 'personalExamDecks'
  | 'personalExamRaises'

/** Sections that do not come back: what they say is true of another account, device or class. */
export const NOT_RESTORED = [
  ...(['account', 'sessions', 'passkeys', 'outsideAccounts'] as const),
  ...(['classes', 'assignedCopies', 'copiedItems', 'calendarFeeds', 'reminderDevices'] as const),
] as const
export type NotRestored = (typeof NOT_RESTORED)[number]

/** What came back of an export. */
export interface RestoredReport {
  readonly decks: number
  readonly notes: number
  readonly cards: number
  readonly answers: number
  readonly media: number
  /** Sections that held something and do not come back. */
  readonly leftOut: readonly { readonly section: NotRestored; readonly rows: number }[]
}

/** Why an export was not brought back. Nothing of it was. */
export type RestoreProblem =
  | { readonly code: 'too-many'; readonly retrySeconds: number }
  /** It is none, or broken off. */
  | { readonly code: 'not-an-export' | 'broken' | 'too-large' | 'not-empty' | 'taken' | 'unknown-file' }
  | { readonly code: 'another-format'; readonly format: number }
  | { readonly code: 'no-room'; readonly what: 'notes' | 'media' }
  | { readonly code: 'missing-media' | 'another-media'; readonly file: string }
  | { readonly code: 'unknown-section'; readonly section: string }
  /** `row` counts from 1; null where it is not known which of the section it is. */
  | { readonly code: 'row'; readonly section: string; readonly row: number | null; readonly field: string }
