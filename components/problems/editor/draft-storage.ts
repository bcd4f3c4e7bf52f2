import { forgetInTab, keepInTab, readInTab } from '@/components/ui/tab-storage'
import type { ProblemDraft } from './draft'

/** Raised when drafts take another shape: what an earlier page kept is then forgotten. */
const SHAPE = 1
const name = (key: string): string => `spindle.problem.${SHAPE}.${key}`

/** A draft with the version of the problem it began from; 0 for a new one. */
export interface KeptProblem {
  readonly draft: ProblemDraft
  readonly version: number
}

/** What this tab kept of a problem; null where that is nothing, or can't be read. */
export function readKept(key: string): KeptProblem | null {
  try {
    const found: unknown = JSON.parse(readInTab(name(key)) ?? 'null')
    return isKept(found) ? found : null
  } catch {
    return null
  }
}

export const keep = (key: string, kept: KeptProblem): void => keepInTab(name(key), JSON.stringify(kept))

export const forget = (key: string): void => forgetInTab(name(key))

/** Only this page writes under its name and shape; the rest guards against what somebody typed into the storage. */
function isKept(found: unknown): found is KeptProblem {
  if (typeof found !== 'object' || found === null || !('draft' in found) || !('version' in found))
    return false
  const draft = found.draft as Partial<ProblemDraft> | null
  return typeof found.version === 'number' && typeof draft?.title === 'string' && Array.isArray(draft.steps)
}
