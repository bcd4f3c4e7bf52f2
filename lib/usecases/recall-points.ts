import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { clozeAnswers } from '@/lib/content/card-advice'
import { cardsOf, renderCard } from '@/lib/content/notes'
import { plainText } from '@/lib/content/plain-text'
import type { RecallPoint, RecallSubject } from '@/lib/contracts/recall'
import type { Viewer } from '@/lib/contracts/viewer'
import { pointNotes, type PointNote } from '@/lib/data/recall-points'

/** Points rendered before others get their turn. */
const POINTS_A_TURN = 10

/** The key points of a deck or tag of the viewer's, one part of them, rendered; none of one that isn't theirs. */
export async function recallPoints(
  viewer: Viewer,
  subject: RecallSubject,
  part: number,
): Promise<RecallPoint[]> {
  const points: RecallPoint[] = []
  for (const [index, note] of (await pointNotes(viewer, subject, part)).entries()) {
    if (index % POINTS_A_TURN === POINTS_A_TURN - 1) await setImmediate()
    points.push(pointOf(note))
  }
  return points
}

function pointOf({ noteId, kind, fields }: PointNote): RecallPoint {
  const ordinal = cardsOf(kind, fields)[0]?.ordinal ?? 0
  const { question, answer, title, questionLocale, answerLocale } = renderCard(kind, fields, ordinal)
  const isCloze = kind === 'cloze'
  return {
    noteId,
    title,
    question: isCloze ? null : question,
    answer,
    expected: isCloze ? clozeAnswers(fields.front) : plainText(answer),
    ...(questionLocale === undefined ? {} : { questionLocale }),
    ...(answerLocale === undefined ? {} : { answerLocale }),
  }
}
