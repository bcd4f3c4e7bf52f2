import type { PackageWarning } from '@/lib/anki/read/package-problem'

export interface Tally {
  add(code: PackageWarning['code'], name: string): void
  list(): PackageWarning[]
}

const NAME_CHARS = 100

/** Counts what was left out, by its reason. */
export function tally(): Tally {
  const found = new Map<PackageWarning['code'], PackageWarning>()
  return {
    add: (code, name) => {
      const before = found.get(code)
      const first = before?.first ?? name.slice(0, NAME_CHARS).replace(/\p{Surrogate}|\p{Cc}/gu, '\uFFFD')
      found.set(code, { code, count: (before?.count ?? 0) + 1, first })
    },
    list: () => [...found.values()],
  }
}
