/** An item of a version, and the version in which the text it has there stood first. */
export interface ItemRevision {
  readonly itemId: string
  readonly revision: number
}

/** An item as a learner has it: theirs now, kept although the class withdrew it, or put away. */
export interface HeldItem extends ItemRevision {
  readonly state: 'current' | 'kept' | 'dropped'
}

/** What a version would change for whoever holds an earlier one, in the order of the listings. */
export interface VersionDiff {
  /** Items they never had. */
  readonly added: readonly ItemRevision[]
  /** Items they have with another text. */
  readonly changed: readonly ItemRevision[]
  /** Items that the class had withdrawn and has again. */
  readonly returned: readonly ItemRevision[]
  /** Items they have and the class has no more. */
  readonly withdrawn: readonly string[]
}

/** What a version's listing changes for what somebody holds. Each item stands once in either. */
export function versionDiff(held: readonly HeldItem[], next: readonly ItemRevision[]): VersionDiff {
  const byId = new Map(held.map((item) => [item.itemId, item]))
  const listed = new Set(next.map(({ itemId }) => itemId))
  const have = (item: ItemRevision) => byId.get(item.itemId)
  return {
    added: next.filter((item) => have(item) === undefined),
    changed: next.filter((item) => {
      const mine = have(item)
      return mine?.state === 'current' && mine.revision !== item.revision
    }),
    returned: next.filter((item) => {
      const mine = have(item)
      return mine !== undefined && mine.state !== 'current'
    }),
    withdrawn: held
      .filter(({ itemId, state }) => state === 'current' && !listed.has(itemId))
      .map(({ itemId }) => itemId),
  }
}

/**
 * What somebody holds once they have taken a diff up.
 *
 * @param wanted the withdrawn items they go on with; the others are put away
 */
export function afterUpdate(
  held: readonly HeldItem[],
  { added, changed, returned, withdrawn }: VersionDiff,
  wanted: ReadonlySet<string>,
): HeldItem[] {
  const fresh = new Map([...changed, ...returned].map((item) => [item.itemId, item.revision]))
  const gone = new Set(withdrawn)
  const kept = held.map((item): HeldItem => {
    if (gone.has(item.itemId)) return { ...item, state: wanted.has(item.itemId) ? 'kept' : 'dropped' }
    const revision = fresh.get(item.itemId)
    return revision === undefined ? item : { itemId: item.itemId, revision, state: 'current' }
  })
  return [...kept, ...added.map((item): HeldItem => ({ ...item, state: 'current' }))]
}
