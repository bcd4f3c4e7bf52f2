import type { PastAnswers } from '@/lib/anki/history/past-answers'
import type { PlacedCollection } from '@/lib/anki/placing'
import type { AnkiPreview } from '@/lib/contracts/anki'
import type { OpenedPackage } from '@/lib/packages/open-package'

/** What becomes of a package here: said before it is brought in, and after. */
type Becoming = Pick<AnkiPreview, 'noteTypes' | 'noteChanges' | 'leftOut' | 'warnings'>

export const becomes = (
  { warnings }: Pick<OpenedPackage, 'warnings'>,
  { noteTypes, noteChanges, leftOut }: PlacedCollection,
  past: PastAnswers,
): Becoming => ({
  noteTypes: noteTypes.map(({ type: { name, kind, changes }, notes }) => ({ name, kind, notes, changes })),
  noteChanges,
  leftOut: { ...leftOut, reviews: past.leftOut },
  warnings,
})
