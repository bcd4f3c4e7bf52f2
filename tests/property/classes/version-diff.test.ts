import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterUpdate,
  matchSource,
  versionDiff,
  type EarlierItem,
  type HeldItem,
  type SourceItem,
} from '@/lib/classes'

/** Few ids, so that listings overlap. */
const itemId = fc.integer({ min: 0, max: 12 }).map(String)
const revision = fc.integer({ min: 1, max: 4 })
const byId = { selector: (item: { itemId: string }) => item.itemId }
const listing = fc.uniqueArray(fc.record({ itemId, revision }), byId)
const held = fc.uniqueArray(
  fc.record({
    itemId,
    revision,
    state: fc.constantFrom<HeldItem['state']>('current', 'kept', 'dropped'),
  }),
  byId,
)

const ordered = <Item extends { readonly itemId: string }>(items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => (a.itemId < b.itemId ? -1 : 1))

describe('the difference between what a learner holds and a version', () => {
  it('taken up gives the version’s listing, and says of everything else what became of it', () => {
    fc.assert(
      fc.property(held, listing, fc.array(itemId), (before, next, wanted) => {
        const keep = new Set(wanted)
        const after = afterUpdate(before, versionDiff(before, next), keep)
        const current = after.filter(({ state }) => state === 'current')
        expect(
          ordered(current.map(({ itemId: id, revision: number }) => ({ itemId: id, revision: number }))),
        ).toEqual(ordered(next))
        expect(new Set(after.map((item) => item.itemId)).size).toBe(after.length)
        const listed = new Set(next.map((item) => item.itemId))
        for (const item of before.filter((each) => !listed.has(each.itemId))) {
          const now = after.find((each) => each.itemId === item.itemId)
          const state = item.state !== 'current' ? item.state : keep.has(item.itemId) ? 'kept' : 'dropped'
          expect(now).toEqual({ ...item, state })
        }
      }),
    )
  })

  it('is nothing once it is taken up', () => {
    fc.assert(
      fc.property(held, listing, (before, next) => {
        const after = afterUpdate(before, versionDiff(before, next), new Set())
        expect(versionDiff(after, next)).toEqual({ added: [], changed: [], returned: [], withdrawn: [] })
      }),
    )
  })

  it('is the same whether a learner takes every version or skips some', () => {
    fc.assert(
      fc.property(listing, listing, listing, (first, second, third) => {
        const start = afterUpdate([], versionDiff([], first), new Set())
        const stepped = afterUpdate(start, versionDiff(start, second), new Set())
        const both = afterUpdate(stepped, versionDiff(stepped, third), new Set())
        const skipped = afterUpdate(start, versionDiff(start, third), new Set())
        const current = (items: readonly HeldItem[]) =>
          ordered(items.filter(({ state }) => state === 'current'))
        expect(current(both)).toEqual(current(skipped))
      }),
    )
  })
})

const source = fc.uniqueArray(
  fc.record({
    sourceId: fc.integer({ min: 0, max: 8 }).map((number) => `note ${number}`),
    kind: fc.constantFrom('basic', 'cloze'),
    keyHash: fc.integer({ min: 0, max: 8 }).map((number) => `key ${number}`),
    text: fc.constantFrom('a', 'b'),
  }),
  {
    comparator: (one: SourceItem, other: SourceItem) =>
      one.sourceId === other.sourceId || (one.kind === other.kind && one.keyHash === other.keyHash),
  },
)

/** Publishes sources one after the other; what stands after each. */
function publishAll(sources: readonly (readonly SourceItem[])[]) {
  let made = 0
  const ever = new Map<string, EarlierItem>()
  return sources.map((items, index) => {
    const matched = matchSource(items, [...ever.values()], index + 1, () => `item ${++made}`)
    for (const [id, item] of ever) ever.set(id, { ...item, isCurrent: false })
    for (const { itemId: id, revision: number, source: of } of matched.items)
      ever.set(id, { ...of, itemId: id, revision: number, isCurrent: true })
    return matched
  })
}

describe('matching a source with what was published', () => {
  it('gives each note one item, and a note keeps its item for good', () => {
    fc.assert(
      fc.property(source, source, source, (...sources) => {
        const itemOf = new Map<string, string>()
        for (const { items } of publishAll(sources)) {
          expect(new Set(items.map((item) => item.itemId)).size).toBe(items.length)
          for (const { itemId: id, source: of } of items) {
            const known = [...itemOf].find(([, item]) => item === id)
            if (itemOf.get(of.sourceId) !== undefined && known?.[0] === of.sourceId)
              expect(itemOf.get(of.sourceId)).toBe(id)
            itemOf.set(of.sourceId, id)
          }
        }
      }),
    )
  })

  it('changes nothing when nothing changed, and the text of an item only with a new revision', () => {
    fc.assert(
      fc.property(source, source, (first, second) => {
        const [one, two, three] = publishAll([first, second, second])
        expect(three).toMatchObject({ added: [], changed: [], returned: [], withdrawn: [] })
        expect(three?.items).toEqual(two?.items)
        const before = new Map(one?.items.map((item) => [item.itemId, item]))
        for (const item of two?.items ?? []) {
          const was = before.get(item.itemId)
          if (was === undefined) expect(item.revision).toBe(2)
          else {
            const isSame = was.source.text === item.source.text && was.source.kind === item.source.kind
            expect(item.revision).toBe(isSame ? 1 : 2)
          }
        }
      }),
    )
  })

  it('accounts for every item: new, changed, the same, or withdrawn', () => {
    fc.assert(
      fc.property(source, source, (first, second) => {
        const [one, two] = publishAll([first, second])
        const now = new Set(two?.items.map((item) => item.itemId))
        expect(two?.withdrawn.toSorted()).toEqual(
          one?.items.flatMap((item) => (now.has(item.itemId) ? [] : [item.itemId])).toSorted(),
        )
        expect(two?.added.length).toBe(second.length - (first.length - (two?.withdrawn.length ?? 0)))
      }),
    )
  })
})
