import 'server-only'
import type { StuckAbout, StuckRequest, StuckSubjectDto } from '@/lib/contracts/stuck'
import type { Viewer } from '@/lib/contracts/viewer'
import { cleanText } from '@/lib/content/source-text'
import { selectOptionalCard } from '@/lib/data/cards'
import { selectBlocksSince, selectOptionalBlock } from '@/lib/data/focus-blocks'
import { selectOptionalNote } from '@/lib/data/notes'
import { database } from '@/lib/data/pool'
import { selectPublishedProblem } from '@/lib/data/practice-problems'
import { isUnfinished, selectOptionalRound } from '@/lib/data/practice-rounds'
import type { StuckPoint } from '@/lib/data/stuck-points'
import { placeWorkedAt } from '@/lib/practice/round/round'
import { stuck as words } from '@/lib/words/stuck'
import { BLOCKS_SINCE, isUnderWay } from '../focus/sequence'
import { problemTitle } from '../sleep/problem-title'

type Subject = Pick<StuckPoint, 'noteId' | 'ordinal' | 'roundId' | 'title'>

/** Neither a card nor a problem. */
const BARE = { noteId: null, ordinal: null, roundId: null } as const

/** What one stuck on; null when there is no such thing of the viewer's. */
export async function subjectOf(viewer: Viewer, about: StuckAbout): Promise<Subject | null> {
  switch (about.kind) {
    case 'card': {
      const card = await selectOptionalCard(viewer, about.cardId)
      return card === null || card.shelf === 'removed' ? null : ofNote(viewer, card.noteId, card.ordinal)
    }
    case 'question':
      return ofNote(viewer, about.noteId, 0)
    case 'block': {
      const block = await selectOptionalBlock(database, viewer, about.blockId)
      return block === null ? null : { ...BARE, title: block.process }
    }
    case 'round':
      return ofRound(viewer, about.roundId)
    case 'own':
      return { ...BARE, title: cleanText(about.title) }
  }
}

async function ofNote(viewer: Viewer, noteId: string, ordinal: number): Promise<Subject | null> {
  const note = await selectOptionalNote(viewer, noteId)
  if (note === null || note.isDeleted) return null
  return { noteId, ordinal, roundId: null, title: problemTitle(note.kind, note.fields, ordinal) }
}

/** A problem that is not finished, with the step on its screen; of one answered whole the problem alone. */
async function ofRound(viewer: Viewer, roundId: string): Promise<Subject | null> {
  const round = await selectOptionalRound(database, viewer, roundId)
  if (round === null || !isUnfinished(round)) return null
  const title = (await selectPublishedProblem(database, viewer, round.problemId))?.source.title ?? ''
  const ordinal = placeWorkedAt(round.state)
  return { noteId: null, ordinal, roundId, title: ordinal === null ? title : words.step(title, ordinal + 1) }
}

/** What the page of parking is about: what its address names, else the block under way, else nothing yet. */
export async function stuckSubject(
  viewer: Viewer,
  { card, note, round }: StuckRequest,
  now: number,
): Promise<StuckSubjectDto | null> {
  const named: StuckAbout | null =
    card !== undefined
      ? { kind: 'card', cardId: card }
      : note !== undefined
        ? { kind: 'question', noteId: note }
        : round !== undefined
          ? { kind: 'round', roundId: round }
          : await blockUnderWay(viewer, now)
  const subject = named === null ? null : await subjectOf(viewer, named)
  return named === null || subject === null ? null : { about: named, title: subject.title }
}

async function blockUnderWay(viewer: Viewer, now: number): Promise<StuckAbout | null> {
  const [latest] = await selectBlocksSince(database, viewer, now - BLOCKS_SINCE)
  return latest !== undefined && isUnderWay(latest, now) ? { kind: 'block', blockId: latest.blockId } : null
}
