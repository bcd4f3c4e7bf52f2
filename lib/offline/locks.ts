/** Runs work while no other tab of this browser holds the same name. Without locks, as on plain http, it just runs. */
export function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = lockManager()
  return locks === null ? work() : (locks.request(name, work) as Promise<T>)
}

/** How long to wait for a page that is just being left to let go. */
const LEAVING_PAGE_MS = 1_000

/** A name held until it is let go or another tab takes it over. */
export interface HeldLock {
  readonly release: () => void
}

/**
 * Holds a name for as long as this page wants it.
 *
 * @param takeOver takes it from the tab that holds it, which is told by its own `onLost`
 * @returns null when another tab holds it
 */
export async function holdLock(
  name: string,
  { takeOver, onLost }: { readonly takeOver: boolean; readonly onLost: () => void },
): Promise<HeldLock | null> {
  const locks = lockManager()
  if (locks === null) return { release: () => undefined }
  return new Promise((resolve) => {
    let held = false
    const hold = (): Promise<void> =>
      new Promise((release) => {
        held = true
        resolve({ release })
      })
    const options = takeOver ? { steal: true } : { signal: AbortSignal.timeout(LEAVING_PAGE_MS) }
    locks.request(name, options, hold).catch(() => {
      if (held) onLost()
      else resolve(null)
    })
  })
}

function lockManager(): LockManager | null {
  const browser: { readonly locks?: LockManager } | undefined = globalThis.navigator
  return browser?.locks ?? null
}
