import 'server-only'
import { pastAnswers } from '@/lib/anki/history/past-answers'
import { IMPORT, take } from '@/lib/auth/limits'
import type { AnkiChoice, AnkiImportProblem, AnkiReport } from '@/lib/contracts/anki'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { longTransaction } from '@/lib/data/transaction'
import { mediaNamesOf } from '@/lib/anki/placing'
import type { OpenedPackage } from '@/lib/packages/open-package'
import { PlanOutdated } from '../import/plan'
import { attended, breathing } from './breathing'
import { Estimate, type ImportStage } from './estimate'
import { KeptMedia } from './kept-media'
import { withPackage } from './opened-package'
import type { Attending, PackageSource } from './package-source'
import { placedNotes } from './placed-notes'
import type { ReadyPackage } from './ready-package'
import { Refused } from './refused'
import { writePackage } from './write-package'

/** Tries against changes made to the same notes and the same log at the same moment. */
const TRIES = 3

/**
 * Brings decks of a package in, with their notes, media and past, all of it or nothing. What came before is known again
 * by its names and ids, and only what is new or was changed is written.
 */
export async function importPackage(
  viewer: Viewer,
  source: PackageSource,
  choice: AnkiChoice,
  now: number,
  attending: Attending,
): Promise<Result<AnkiReport, AnkiImportProblem>> {
  const allowed = await take(IMPORT, [viewer.userId], now)
  if (!allowed.ok) return err({ code: 'too-many', retrySeconds: allowed.error })
  return withPackage(source, attending, async (opened) => {
    const media = await KeptMedia.open(source.scratch)
    try {
      const ready = await readied(viewer, opened, choice, media, now, attending)
      return ok(await written(viewer, ready, now))
    } catch (error) {
      if (error instanceof Refused) return err(error.problem)
      if (error instanceof PlanOutdated) return err({ code: 'busy' })
      throw error
    } finally {
      await media.close()
    }
  })
}

/** Does all that needs no transaction: answers are read, media made ready, notes placed. */
async function readied(
  viewer: Viewer,
  opened: OpenedPackage,
  choice: AnkiChoice,
  media: KeptMedia,
  now: number,
  { tell: tellAll, signal }: Attending,
): Promise<ReadyPackage> {
  const { collection } = opened
  const breathe = breathing(signal)
  const deckIds = new Set(choice.deckIds)
  const past = pastAnswers(collection, now)
  const there = new Set(opened.media.names)
  const names = await attended(mediaNamesOf(collection, deckIds), breathe)
  const wanted = [...names].filter((name) => there.has(name))
  const answers = choice.history === 'mine' ? past.answers.length : 0
  const notes = collection.notes.length
  const estimate = new Estimate({
    media: wanted.length,
    notes,
    writing: notes,
    learning: answers,
    log: answers,
  })
  const tell = (stage: ImportStage, done: number): void => tellAll(estimate.progress(stage, done))
  let kept = 0
  tell('media', 0)
  await media.takeIn(viewer, opened.media, wanted, () => tell('media', ++kept))
  const placed = await placedNotes(opened, {
    ...{ deckIds, addressOf: media.addressOf, texts: 'written', breathe },
    tell: ({ done }) => tell('notes', done),
  })
  if (placed.decks.length === 0) throw new Refused({ code: 'unknown-deck' })
  return { opened, choice, media, past, placed, breathe, tell }
}

async function written(viewer: Viewer, ready: ReadyPackage, now: number): Promise<AnkiReport> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await longTransaction((connection) => writePackage(connection, viewer, ready, now))
    } catch (error) {
      if (!(error instanceof PlanOutdated) || attempt === TRIES) throw error
    }
  }
}
