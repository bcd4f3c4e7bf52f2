import type { RenderTree } from '../render-tree'

/** What a card of a raw kind asks and answers. */
export interface RawCard {
  readonly question: RenderTree
  readonly answer: RenderTree
  readonly hint: RenderTree | null
  /** What a typed answer is compared with, in one line; null where nothing is typed. */
  readonly expected: string | null
}
