import { setImmediate } from 'node:timers/promises'

/** Milliseconds for which nobody else is served. */
const AT_A_TIME_MS = 10

/** Works something out for each of many; others are served meanwhile. */
export async function inTurns<Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Value,
): Promise<Value[]> {
  const values: Value[] = []
  let since = performance.now()
  for (const item of items) {
    values.push(work(item))
    if (performance.now() - since < AT_A_TIME_MS) continue
    await setImmediate()
    since = performance.now()
  }
  return values
}
