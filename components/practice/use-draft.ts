import { useState } from 'react'
import type { OpenStepDto } from '@/lib/contracts/practice'
import { emptyDraft, type Draft } from './draft'

/**
 * What was typed or chosen at the step on the screen; another step begins empty.
 *
 * @param stepKey names the showing of the step
 */
export function useDraft(stepKey: string, open: OpenStepDto | null): [Draft, (draft: Draft) => void] {
  const empty = (): Draft => (open === null ? { text: '', chosen: [], order: [] } : emptyDraft(open.asked))
  const [kept, setKept] = useState(() => ({ stepKey, draft: empty() }))
  const now = kept.stepKey === stepKey ? kept : { stepKey, draft: empty() }
  if (now !== kept) setKept(now)
  return [now.draft, (draft) => setKept({ stepKey, draft })]
}
