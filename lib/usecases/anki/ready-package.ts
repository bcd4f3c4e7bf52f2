import type { PastAnswers } from '@/lib/anki/history/past-answers'
import type { PlacedCollection } from '@/lib/anki/placing'
import type { AnkiChoice } from '@/lib/contracts/anki'
import type { OpenedPackage } from '@/lib/packages/open-package'
import type { Breathe } from './breathing'
import type { ImportStage } from './estimate'
import type { KeptMedia } from './kept-media'

/** A package of which all has been read and made ready that is wanted. */
export interface ReadyPackage {
  readonly opened: OpenedPackage
  readonly choice: AnkiChoice
  readonly media: KeptMedia
  readonly past: PastAnswers
  readonly placed: PlacedCollection
  readonly breathe: Breathe
  readonly tell: (stage: ImportStage, done: number) => void
}
