import { MODEL_VERSION, type Grade } from '@/lib/learning'
import type { AnswerEvent } from './events'
import { replay } from './replay'
import type { StudyDay } from './study-day'
import { workedAnswer, type WorkedAnswer } from './worked-answer'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const NINE_O_CLOCK = 9 * 60 * MINUTE_MS

/** Days before the last one on which the invented learner answered, and how it went with each of five cards. */
const PAST: readonly (readonly [daysAgo: number, grades: readonly Grade[]])[] = [
  [34, [3, 3, 1, 3, 2]],
  [32, [3, 1, 3, 4, 3]],
  [27, [1, 3, 1, 3, 3]],
  [20, [3, 1, 3, 2, 1]],
  [12, [3, 3, 3, 3, 3]],
]
/** The card that is asked today. */
const ASKED = 2

/** An answer of a learner who never was, worked through by the same code: an example for who has none yet. */
export function inventedAnswer(today: StudyDay): WorkedAnswer {
  const past = PAST.flatMap(([daysAgo, grades]) =>
    grades.map((grade, card) => given(card, today - daysAgo, grade)),
  )
  const cards = [0, 1, 2, 3, 4].map((card) => ({
    cardId: `card ${card}`,
    noteId: `note ${card}`,
    deckId: 'deck',
  }))
  const events = past.map((answer, index) => ({ ...answer, seq: index + 1 }))
  const last = given(ASKED, today, 3)
  const question = replay(cards, events).questionOf(last)
  const worked = question === null ? null : workedAnswer(question, last.grade, last.at)
  if (worked === null) throw new Error('the invented card was answered before')
  return worked
}

function given(card: number, day: StudyDay, grade: Grade): AnswerEvent {
  const shownAt = day * DAY_MS + NINE_O_CLOCK + card * MINUTE_MS
  return {
    seq: 0,
    eventId: `${day} ${card}`,
    at: shownAt + 6_000 + card * 1_500,
    kind: 'answer',
    cardId: `card ${card}`,
    shownAt,
    studyDay: day,
    grade,
    ownPrediction: null,
    sawPrediction: false,
    modelVersion: MODEL_VERSION,
    served: null,
  }
}
