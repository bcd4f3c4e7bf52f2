import 'server-only'
import { cleanText } from '@/lib/content/source-text'
import { ok, type Result } from '@/lib/contracts/result'
import type { CaptureInput, MorningDto, NightFailure } from '@/lib/contracts/sleep'
import type { Viewer } from '@/lib/contracts/viewer'
import { transaction } from '@/lib/data/transaction'
import { happen } from './happen'
import { readMorning } from './read-morning'

/** Keeps what was in the head after the night. Nothing has no words, whatever was typed beside it. */
export async function captureProblem(
  viewer: Viewer,
  { problemId, capture, text }: CaptureInput,
  now: number,
): Promise<Result<MorningDto, NightFailure>> {
  const written = capture === 'nothing' ? '' : cleanText(text)
  const happened = await transaction((connection) =>
    happen(connection, viewer, problemId, { kind: 'captured', at: now, capture, text: written }),
  )
  return happened.ok ? ok(await readMorning(viewer, now, problemId)) : happened
}
