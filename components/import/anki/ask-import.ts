import type { AnkiChoice, AnkiImport } from '@/lib/contracts/anki'
import type { ApiFailure } from '@/lib/contracts/failure'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { PackageFailure } from './post-package'

type Reply<T> = Promise<Result<T, PackageFailure>>

/** Where an import stands. */
export const fetchImport = (importId: string): Reply<AnkiImport> => ask(importId, { method: 'GET' })

/** Has a package that was looked at imported. */
export const beginImport = (importId: string, choice: AnkiChoice): Reply<AnkiImport> =>
  ask(importId, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(choice),
  })

/** Cancels an import that waits or runs, and forgets any other: null then. */
export const cancelImport = (importId: string): Reply<AnkiImport | null> =>
  ask(importId, { method: 'DELETE' })

async function ask<T>(importId: string, how: RequestInit): Reply<T> {
  try {
    const response = await fetch(`/api/anki/${importId}`, { ...how, cache: 'no-store' })
    const read = (await response.json()) as T | ApiFailure
    if (response.ok) return ok(read as T)
    const { error, requestId } = read as ApiFailure
    return err({ code: error.code, requestId })
  } catch {
    return err({ code: 'unreachable', requestId: null })
  }
}
