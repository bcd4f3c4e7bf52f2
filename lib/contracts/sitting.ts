import { z } from 'zod'
import type { RenderTree } from '@/lib/content/render-tree'
import type { TextLocale } from '@/lib/content/text-locale'
import type { Mix } from '@/lib/practice/mix/mix'
import type {
  Break,
  CardState,
  OwnPredictionSetting,
  Retentions,
  StoredLearner,
  StudyDay,
} from '@/lib/scheduling'

/** Kinds of note that are written by hand. */
export const WRITTEN_KINDS = ['basic', 'basic-reversed', 'cloze', 'typed', 'question'] as const
export const NOTE_KINDS = [...WRITTEN_KINDS, 'image-occlusion', 'custom'] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

/** Query of api/sittings. */
export const sittingRequestSchema = z.strictObject({
  /** Only this deck. */
  deck: z.uuid().optional(),
  /** Minutes on offer; by default what is left of today's. */
  minutes: z.coerce.number().int().min(1).max(600).optional(),
  /** Also new cards beyond today's wish, when the learner asks for them. */
  extraNew: z.coerce.number().int().min(0).max(100).optional(),
})
export type SittingRequest = z.infer<typeof sittingRequestSchema>

/** A card as it is asked: rendered on the server, predicted in the browser. */
export interface SittingCard {
  readonly state: CardState
  /** When another card of the note was last answered, milliseconds since the epoch; null for never. */
  readonly siblingAnsweredAt: number | null
  readonly noteId: string
  readonly noteVersion: number
  readonly kind: NoteKind
  readonly title: string
  readonly question: RenderTree
  readonly answer: RenderTree
  readonly hint: RenderTree | null
  /** Shown with the answer; left out when the note doesn't say. */
  readonly metaphor?: RenderTree
  readonly source?: RenderTree
  /** In which language and direction to read them; left out when the letters tell. */
  readonly questionLocale?: TextLocale
  readonly answerLocale?: TextLocale
  /** Plain text a typed answer is compared with; null when nothing is typed. */
  readonly expected: string | null
}

/** Everything a device needs to run a sitting without the server. */
export interface SittingDto {
  readonly sittingId: string
  readonly userId: string
  readonly modelVersion: number
  /** Server clock when it was built, milliseconds since the epoch. */
  readonly builtAt: number
  readonly zone: string
  readonly today: StudyDay
  /** When `today` ends, milliseconds since the epoch: the device tells its study days apart without a calendar. */
  readonly dayEndsAt: number
  readonly learner: StoredLearner
  /** The planned break, before which cards come early; left out where there is none. */
  readonly away?: Break
  readonly retentions: Retentions
  readonly settings: SittingSettings
  readonly decks: readonly { readonly deckId: string; readonly name: string }[]
  /** In the order to be asked. */
  readonly cards: readonly SittingCard[]
  /** Seconds its cards should take. */
  readonly seconds: number
  /** Problems among the cards; left out where there are none. */
  readonly mix?: Mix
  readonly ahead: SittingAhead
}

/** What lies beyond a sitting, as it stood when it was built; within its deck, when it is of one. */
export interface SittingAhead {
  /** Cards are due now that today's minutes leave out. */
  readonly moreWaiting: boolean
  /** New cards outside this sitting that could be taken. */
  readonly newWaiting: number
  /** The first study day after today on which a card outside this sitting falls due; null when there is none. */
  readonly nextDueDay: StudyDay | null
  /** Cards outside this sitting that are due by the end of tomorrow, those left over from today included. */
  readonly dueTomorrow: number
  /** Minutes on offer on the day after; 0 on a day off. */
  readonly minutesPerDay: number
}

export interface SittingSettings {
  readonly ownPrediction: OwnPredictionSetting
  /** A surprise of this many points or more stays on the screen; 0 always, 101 never. */
  readonly largeSurprise: number
  readonly singleKeyShortcuts: boolean
}
