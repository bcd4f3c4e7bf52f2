import type { FocusDto, StartBlockInput } from '@/lib/contracts/focus'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { closeBlock } from '@/lib/usecases/focus/close-block'
import { rateBlock } from '@/lib/usecases/focus/rate-block'
import { setDreadRecords } from '@/lib/usecases/focus/set-dread-records'
import { startBlock } from '@/lib/usecases/focus/start-block'
import type { Rating } from '@/lib/focus/starting-value'
import { openLearner } from './learners'

export const MINUTE = 60_000
/** Nine in the morning, UTC. */
export const NINE = Date.UTC(2027, 1, 1, 9)

export const wanted: StartBlockInput = {
  process: 'Work on chapter 5',
  work: { kind: 'outside' },
  minutes: 25,
  dread: 4,
}

/** What came of something done; fails the test when it was refused. */
export function done<Value>(result: { ok: true; value: Value } | { ok: false; error: unknown }): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** A learner who keeps dread records. */
export async function openRecordingLearner(): Promise<Viewer> {
  const viewer = await openLearner()
  await setDreadRecords(viewer, { isOn: true }, NINE)
  return viewer
}

/** Begins a block; returns its id. */
export async function begin(viewer: Viewer, now = NINE, input = wanted): Promise<string> {
  const { block } = done(await startBlock(viewer, input, now))
  if (block === null) throw new Error('there is no block')
  return block.blockId
}

/** Runs a block to its bell, rates it and goes straight on. */
export async function runThrough(
  viewer: Viewer,
  now: number,
  ratings: { readonly dread: Rating; readonly felt: Rating },
): Promise<FocusDto> {
  const blockId = await begin(viewer, now, { ...wanted, dread: ratings.dread })
  done(await rateBlock(viewer, { blockId, felt: ratings.felt }, now + 25 * MINUTE))
  return done(await closeBlock(viewer, { blockId, takesBreak: false }, now + 26 * MINUTE))
}

/** A learner's blocks as they are kept, in the order in which they began. */
export async function blockRows(viewer: Viewer): Promise<Record<string, unknown>[]> {
  const { rows } = await database.query(
    'SELECT * FROM focus_blocks WHERE user_id = $1 ORDER BY started_at, block_id',
    [viewer.userId],
  )
  return rows
}

/** The value of starting as it is kept. */
export async function keptValue(viewer: Viewer): Promise<unknown> {
  const { rows } = await database.query<{ starting_value: unknown }>(
    'SELECT starting_value FROM learners WHERE user_id = $1',
    [viewer.userId],
  )
  return rows[0]?.starting_value
}
