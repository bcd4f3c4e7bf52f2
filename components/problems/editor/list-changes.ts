interface Keyed {
  readonly key: string
}

/** The list with one of its entries changed. */
export const changed = <Item extends Keyed>(
  items: readonly Item[],
  key: string,
  part: Partial<Item>,
): readonly Item[] => items.map((item) => (item.key === key ? { ...item, ...part } : item))

/** The list without one of its entries. */
export const without = <Item extends Keyed>(items: readonly Item[], key: string): readonly Item[] =>
  items.filter((item) => item.key !== key)

/** The list with an entry back at its place. */
export const withAt = <Item extends Keyed>(
  items: readonly Item[],
  item: Item,
  place: number,
): readonly Item[] => (items.some(({ key }) => key === item.key) ? items : items.toSpliced(place, 0, item))

/** The list with an entry so many places further on, or as it is where that is beyond its ends. */
export function moved<Item extends Keyed>(items: readonly Item[], key: string, by: number): readonly Item[] {
  const place = items.findIndex((item) => item.key === key)
  const item = items[place]
  const to = place + by
  if (item === undefined || to < 0 || to >= items.length) return items
  return items.toSpliced(place, 1).toSpliced(to, 0, item)
}
