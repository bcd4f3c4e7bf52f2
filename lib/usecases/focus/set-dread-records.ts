import 'server-only'
import type { FocusDto } from '@/lib/contracts/focus'
import { ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { setRecordsDread } from '@/lib/data/focus-learners'
import { database } from '@/lib/data/pool'
import { readFocus } from './read-focus'

/** The learner's consent to records of dread, given or taken back. What was recorded stays until it is deleted. */
export async function setDreadRecords(
  viewer: Viewer,
  { isOn }: { readonly isOn: boolean },
  now: number,
): Promise<Result<FocusDto, never>> {
  await setRecordsDread(database, viewer, isOn)
  return ok(await readFocus(viewer, now))
}
