import { comingFirst } from '@/lib/classes/new-cards'
import type { QueueCards } from '@/lib/data/sittings'
import {
  planAfter,
  planInOrder,
  planSitting,
  type CardState,
  type Plan,
  type QueueRequest,
} from '@/lib/scheduling'
import type { ExamsToday } from './exams-today'

const freshOf = ({ exams }: ExamsToday) => exams.flatMap(({ fresh }) => fresh)

/** New cards that exams ask for today. */
export const newForExams = (exams: ExamsToday): number => freshOf(exams).length

/** Some cards without those that an exam's rule decides about. */
export function withoutApart(cards: readonly CardState[], { apart }: ExamsToday): readonly CardState[] {
  const ids = new Set(apart.map(({ cardId }) => cardId))
  return cards.filter(({ cardId }) => !ids.has(cardId))
}

/** A queue without the cards that an exam's rule decides about, and with the new cards of exams before others. */
export function withExams({ due, fresh }: QueueCards, exams: ExamsToday): QueueCards {
  return { due: withoutApart(due, exams), fresh: comingFirst(freshOf(exams), fresh) }
}

/** Plans a sitting: the cards of exams that are near, by their rule, then all others in what is left of the time. */
export function planWithExams(request: QueueRequest, { exams }: ExamsToday): Plan {
  const near = exams.filter(({ isNear }) => isNear)
  if (near.length === 0) return planSitting(request)
  const fresh = near.flatMap((exam) => exam.fresh)
  const first = planInOrder({
    ...request,
    due: near.flatMap(({ asked }) => asked),
    fresh,
    newWished: fresh.length,
  })
  const asked = first.cards.map(({ noteId }) => noteId)
  const taken = new Set([...fresh.map(({ noteId }) => noteId), ...asked])
  const rest = planSitting({
    ...request,
    notesAsked: new Set([...(request.notesAsked ?? []), ...asked]),
    fresh: request.fresh.filter(({ noteId }) => !taken.has(noteId)),
    newWished: Math.max(0, request.newWished - first.newCards),
    secondsLeft: request.secondsLeft - first.reviewSeconds - first.newSeconds,
  })
  return planAfter(first, rest)
}
