import type { Viewer } from '@/lib/contracts/viewer'
import { lockRaise, noteRaise, type ExamRaise } from '@/lib/data/personal-exams'
import type { DeckInUse } from '@/lib/data/sittings'
import { aimBeforeExam } from '@/lib/planning'
import { aimingAt } from './exam-retentions'
import { carryOut, puttingBack, raising, type Change, type Standing } from './raise'

/** An exam of the learner's own that has some decks as wholes. */
export interface DecksOfExam {
  readonly earlyAim: number | null
  readonly daysLeft: number
  readonly wholeDeckIds: readonly string[]
}

/**
 * Holds down what decks aim at that exams of the learner's own are about, as long as these are far, by the event that any
 * change of it is; of several exams the one that asks most counts. What no exam holds down any more is put back.
 *
 * @param own the learner's own desired retention
 * @returns the decks in use with what they aim at now
 */
export async function keepOwnExamRetentions(
  viewer: Viewer,
  decks: readonly DeckInUse[],
  { exams, raises }: { readonly exams: readonly DecksOfExam[]; readonly raises: readonly ExamRaise[] },
  own: number,
  now: number,
): Promise<readonly DeckInUse[]> {
  const noted = new Map(raises.map((raise) => [raise.deckId, raise]))
  const aims = new Map(raises.map(({ deckId, now: aim }) => [deckId, aim]))
  for (const change of changesOf(decks, exams, noted, own)) {
    const { deckId } = change.from
    const done = await carryOut(
      viewer,
      change,
      {
        lock: (connection) => lockRaise(connection, viewer, deckId),
        write: (connection, note) => noteRaise(connection, viewer, deckId, note),
      },
      now,
    )
    if (done) aims.set(deckId, change.to)
  }
  return aimingAt(decks, aims)
}

function changesOf(
  decks: readonly DeckInUse[],
  exams: readonly DecksOfExam[],
  noted: ReadonlyMap<string, ExamRaise>,
  own: number,
): Change[] {
  const asked = new Set(exams.flatMap(({ wholeDeckIds }) => wholeDeckIds))
  const standing = decks
    .filter(({ deckId }) => asked.has(deckId))
    .map(({ deckId, desiredRetention }) => standingOf(noted.get(deckId), { deckId, now: desiredRetention }))
  return [
    ...standing.flatMap((from) => {
      const about = exams.filter(({ wholeDeckIds }) => wholeDeckIds.includes(from.deckId))
      const wanted = (ownOfDeck: number): number =>
        Math.max(...about.map((exam) => aimBeforeExam({ ...exam, own: ownOfDeck })))
      return raising(from, own, wanted) ?? []
    }),
    ...[...noted.values()]
      .filter(({ deckId }) => !asked.has(deckId))
      .map((raise) => puttingBack(standingOf(raise, raise))),
  ]
}

const standingOf = (
  raise: ExamRaise | undefined,
  { deckId, now }: { readonly deckId: string; readonly now: number | null },
): Standing =>
  raise === undefined
    ? { deckId, now, note: null }
    : { deckId, now: raise.now, note: { before: raise.before, raised: raise.raised } }
