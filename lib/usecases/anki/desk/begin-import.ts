import 'server-only'
import type { AnkiChoice, AnkiImport } from '@/lib/contracts/anki'
import { err, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectPackageImport, setWaiting } from '@/lib/data/package-imports'
import { importOf } from './show-import'

type NotBegun =
  | { readonly code: 'not-found' }
  /** Begun before, or over. */
  | { readonly code: 'conflict' }
  | { readonly code: 'invalid'; readonly issues: { readonly path: string; readonly message: string }[] }

/** Puts a package that was looked at into the line of the server that holds it. */
export async function beginImport(
  viewer: Viewer,
  importId: string,
  choice: AnkiChoice,
  now: number,
): Promise<Result<AnkiImport, NotBegun>> {
  const found = await selectPackageImport(viewer, importId)
  if (found === null) return err({ code: 'not-found' })
  if (found.state !== 'looked') return err({ code: 'conflict' })
  const inside = new Set(found.preview?.decks.map(({ deckId }) => deckId))
  if (choice.deckIds.some((deckId) => !inside.has(deckId))) {
    return err({ code: 'invalid', issues: [{ path: 'deckIds', message: 'must be decks of the package' }] })
  }
  if (!(await setWaiting(viewer, importId, choice, now))) return err({ code: 'conflict' })
  return importOf(viewer, importId)
}
