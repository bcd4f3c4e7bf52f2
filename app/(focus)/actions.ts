'use server'

import { now } from '@/lib/clock'
import {
  blockIdSchema,
  closeBlockSchema,
  dreadRecordsSchema,
  noteThoughtSchema,
  rateBlockSchema,
  settleThoughtSchema,
  startBlockSchema,
  type FocusDto,
  type FocusProblem,
} from '@/lib/contracts/focus'
import type { Result } from '@/lib/contracts/result'
import { closeBlock } from '@/lib/usecases/focus/close-block'
import { extendBlock } from '@/lib/usecases/focus/extend-block'
import { noteThought } from '@/lib/usecases/focus/note-thought'
import { pauseBlock } from '@/lib/usecases/focus/pause-block'
import { rateBlock } from '@/lib/usecases/focus/rate-block'
import { resumeBlock } from '@/lib/usecases/focus/resume-block'
import { setDreadRecords } from '@/lib/usecases/focus/set-dread-records'
import { settleThought } from '@/lib/usecases/focus/settle-thought'
import { startBlock } from '@/lib/usecases/focus/start-block'
import { stopBlock } from '@/lib/usecases/focus/stop-block'
import { learnerAction } from '../(learn)/learner-action'

type Answer = Promise<Result<FocusDto, FocusProblem>>

const malformed = (): FocusProblem => ({ code: 'malformed' })

/** Begins a block, or gives back the one under way. */
export async function startBlockAction(input: unknown): Answer {
  return learnerAction({ schema: startBlockSchema, malformed }, input, (viewer, given) =>
    startBlock(viewer, given, now()),
  )
}

/** Pauses a block. */
export async function pauseBlockAction(input: unknown): Answer {
  return learnerAction({ schema: blockIdSchema, malformed }, input, (viewer, { blockId }) =>
    pauseBlock(viewer, blockId, now()),
  )
}

/** Goes on after a pause. */
export async function resumeBlockAction(input: unknown): Answer {
  return learnerAction({ schema: blockIdSchema, malformed }, input, (viewer, { blockId }) =>
    resumeBlock(viewer, blockId, now()),
  )
}

/** Gives a block more time. */
export async function extendBlockAction(input: unknown): Answer {
  return learnerAction({ schema: blockIdSchema, malformed }, input, (viewer, { blockId }) =>
    extendBlock(viewer, blockId, now()),
  )
}

/** Stops a block early. */
export async function stopBlockAction(input: unknown): Answer {
  return learnerAction({ schema: blockIdSchema, malformed }, input, (viewer, { blockId }) =>
    stopBlock(viewer, blockId, now()),
  )
}

/** Leaves the end of a block, for its break or not. */
export async function closeBlockAction(input: unknown): Answer {
  return learnerAction({ schema: closeBlockSchema, malformed }, input, (viewer, given) =>
    closeBlock(viewer, given, now()),
  )
}

/** Keeps how a block felt. */
export async function rateBlockAction(input: unknown): Answer {
  return learnerAction({ schema: rateBlockSchema, malformed }, input, (viewer, given) =>
    rateBlock(viewer, given, now()),
  )
}

/** Notes a stray thought. */
export async function noteThoughtAction(input: unknown): Answer {
  return learnerAction({ schema: noteThoughtSchema, malformed }, input, (viewer, given) =>
    noteThought(viewer, given, now()),
  )
}

/** Ticks a stray thought off, or takes the tick away. */
export async function settleThoughtAction(input: unknown): Answer {
  return learnerAction({ schema: settleThoughtSchema, malformed }, input, (viewer, given) =>
    settleThought(viewer, given, now()),
  )
}

/** The learner's consent to records of dread, given or taken back. */
export async function setDreadRecordsAction(input: unknown): Answer {
  return learnerAction({ schema: dreadRecordsSchema, malformed }, input, (viewer, given) =>
    setDreadRecords(viewer, given, now()),
  )
}
