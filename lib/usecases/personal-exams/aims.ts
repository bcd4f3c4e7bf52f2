import type { ExamRaise, PersonalExam } from '@/lib/data/personal-exams'
import type { DeckInUse } from '@/lib/data/sittings'
import { aimsBelow, EXAM_DAYS } from '@/lib/planning'

/** What the cards of an exam are aimed at without it, deck by deck. */
export interface ExamAims {
  /** Null: what the learner aims at. */
  readonly ofDeck: (deckId: string) => number | null
  /** Whether the exam leaves a deck's aim alone: it is not about it as a whole, a class asks for it, or it was set by hand since. */
  readonly isFixed: (deckId: string) => boolean
  /** The exam's early aim, where it holds anything down; null: it does not. */
  readonly earlyAim: number | null
  /** Early aims worth a look, that one among them; none where no choice would change a thing. */
  readonly earlyAims: readonly (number | null)[]
}

interface Asked {
  readonly exam: Pick<PersonalExam, 'examDay' | 'earlyAim'>
  readonly decks: readonly DeckInUse[]
  readonly wholeDeckIds: readonly string[]
  /** Decks that a class asks for: their aim is its to change. */
  readonly ofClasses: readonly string[]
  /** Decks that exams have changed, and what they were before. */
  readonly raises: readonly ExamRaise[]
  /** The learner's own desired retention. */
  readonly own: number
  readonly today: number
}

/** Works out what an exam's decks aim at without it, and between which early aims there is a choice. */
export function examAims({ exam, decks, wholeDeckIds, ofClasses, raises, own, today }: Asked): ExamAims {
  const changed = new Map(raises.map((raise) => [raise.deckId, raise]))
  const aims = new Map(
    decks.map(({ deckId, desiredRetention }) => {
      const raise = changed.get(deckId)
      return [deckId, raise !== undefined && raise.now === raise.raised ? raise.before : desiredRetention]
    }),
  )
  const ofDeck = (deckId: string): number | null => aims.get(deckId) ?? null
  const isByHand = ({ now, raised }: ExamRaise): boolean => now !== raised
  const held = wholeDeckIds.filter((deckId) => {
    const raise = changed.get(deckId)
    return !ofClasses.includes(deckId) && (raise === undefined || !isByHand(raise))
  })
  const highest = Math.max(0, ...held.map((deckId) => ofDeck(deckId) ?? own))
  const isFar = exam.examDay - today > EXAM_DAYS
  const { earlyAim } = exam
  const choices = isFar ? aimsBelow(highest) : []
  const inForce = earlyAim !== null && earlyAim < highest ? earlyAim : null
  const known = choices.includes(inForce) ? choices : [...choices, inForce]
  return {
    ofDeck,
    isFixed: (deckId) => !held.includes(deckId),
    earlyAim: inForce,
    earlyAims: isFar && known.length > 1 ? known : [],
  }
}
