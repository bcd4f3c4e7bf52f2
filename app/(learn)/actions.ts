'use server'

import type { MoveStudyDayProblem } from '@/components/today/Travel'
import type { TakeStarterProblem } from '@/components/today/TakeStarter'
import { now } from '@/lib/clock'
import { starterSlugSchema } from '@/lib/contracts/decks'
import { err, ok, type Result } from '@/lib/contracts/result'
import { settingsSchema } from '@/lib/contracts/settings'
import { saveSettings } from '@/lib/usecases/save-settings'
import { takeStarterDeck } from '@/lib/usecases/take-starter-deck'
import { learnerAction } from './learner-action'

/** Copies a ready-made deck into the learner's own. */
export async function takeStarterDeckAction(
  input: unknown,
): Promise<Result<{ readonly deckId: string }, TakeStarterProblem>> {
  const malformed = (): TakeStarterProblem => ({ code: 'not-found' })
  return learnerAction({ schema: starterSlugSchema, malformed }, input, (viewer, { slug }) =>
    takeStarterDeck(viewer, slug, now()),
  )
}

const zoneSchema = settingsSchema.pick({ zone: true })

/** Begins the study day in another time zone from now on. */
export async function moveStudyDayAction(input: unknown): Promise<Result<null, MoveStudyDayProblem>> {
  const malformed = (): MoveStudyDayProblem => ({ code: 'unknown-zone' })
  return learnerAction({ schema: zoneSchema, malformed }, input, async (viewer, { zone }) => {
    const saved = await saveSettings(viewer, { zone }, now())
    return saved.ok ? ok(null) : err(malformed())
  })
}
