import { lazy, type ComponentType } from 'react'

interface Module<Props> {
  readonly default: ComponentType<Props>
}

/** A part of a page, and what fetches it before it is shown. */
export interface FetchedApart<Props> {
  readonly Part: ComponentType<Props>
  readonly fetch: () => Promise<unknown>
}

/**
 * A part of a page whose code comes apart from the page's: when it is first shown, or earlier. One that was fetched
 * earlier is there at once. `lazy` alone asks its promise even then, and React lets nothing take the place of a
 * `Suspense` fallback in the first 300 ms.
 *
 * @param ifNot shown where it cannot be fetched; without it the nearest error boundary is
 */
export function fetchedApart<Props extends object>(
  load: () => Promise<Module<Props>>,
  ifNot?: ComponentType<Props>,
): FetchedApart<Props> {
  let here: Module<Props> | null = null
  const fetch = async (): Promise<Module<Props>> => (here = await load())
  const Part = lazy(() => {
    if (here !== null) return atOnce(here)
    return ifNot === undefined ? fetch() : fetch().catch(() => ({ default: ifNot }))
  })
  return { Part, fetch }
}

/** A promise that tells what it holds as soon as it is asked, which `lazy` takes as readily as a later one. */
const atOnce = <Value>(value: Value): Promise<Value> =>
  ({ then: (take: (value: Value) => void) => take(value) }) as unknown as Promise<Value>
