import type { ItemRevision } from './version-diff'

/** A note or problem as it stands in a deck or set that is published. */
export interface SourceItem {
  readonly sourceId: string
  readonly kind: string
  /** What names it within its deck and kind. */
  readonly keyHash: string
  /** Two with the same text, tags included, say the same. */
  readonly text: string
}

/** An item that was published earlier, as it was then. */
export interface EarlierItem extends SourceItem, ItemRevision {
  /** It stands in the last version; else it was withdrawn. */
  readonly isCurrent: boolean
}

/** What a source comes to as the next version. */
export interface Matched<Source extends SourceItem> {
  /** In the order of the source. */
  readonly items: readonly (ItemRevision & { readonly source: Source })[]
  readonly added: readonly string[]
  readonly changed: readonly string[]
  /** Withdrawn in an earlier version, and there again. */
  readonly returned: readonly string[]
  readonly withdrawn: readonly string[]
}

/**
 * Finds out which item of the source is which of those published earlier, so that an item keeps its id for good: by the
 * note or problem it was made of, else by its kind and name; those of the last version first. Its revision changes only
 * where its text does.
 *
 * @param number of the next version
 * @param newId makes the id of an item that is new
 */
export function matchSource<Source extends SourceItem>(
  source: readonly Source[],
  earlier: readonly EarlierItem[],
  number: number,
  newId: () => string,
): Matched<Source> {
  const found = new Map<Source, EarlierItem>()
  const taken = new Set<string>()
  const current = earlier.filter(({ isCurrent }) => isCurrent)
  const withdrawnBefore = earlier.filter(({ isCurrent }) => !isCurrent)
  for (const among of [current, withdrawnBefore])
    for (const nameOf of [byOrigin, byKey]) {
      const free = new Map(
        among.filter(({ itemId }) => !taken.has(itemId)).map((item) => [nameOf(item), item]),
      )
      for (const item of source) {
        const match = found.has(item) ? undefined : free.get(nameOf(item))
        if (match === undefined || taken.has(match.itemId)) continue
        found.set(item, match)
        taken.add(match.itemId)
      }
    }
  const items = source.map((item) => {
    const match = found.get(item)
    if (match === undefined) return { itemId: newId(), revision: number, source: item, match }
    return {
      itemId: match.itemId,
      revision: saysTheSame(match, item) ? match.revision : number,
      source: item,
      match,
    }
  })
  const idsWhere = (wanted: (item: (typeof items)[number]) => boolean) =>
    items.filter(wanted).map(({ itemId }) => itemId)
  return {
    items: items.map(({ itemId, revision, source: of }) => ({ itemId, revision, source: of })),
    added: idsWhere(({ match }) => match === undefined),
    changed: idsWhere(({ match, revision }) => match?.isCurrent === true && match.revision !== revision),
    returned: idsWhere(({ match }) => match?.isCurrent === false),
    withdrawn: current.filter(({ itemId }) => !taken.has(itemId)).map(({ itemId }) => itemId),
  }
}

const byOrigin = ({ sourceId }: SourceItem): string => sourceId
const byKey = ({ kind, keyHash }: SourceItem): string => `${kind} ${keyHash}`
const saysTheSame = (one: SourceItem, other: SourceItem): boolean =>
  one.kind === other.kind && one.text === other.text
