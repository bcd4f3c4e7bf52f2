import { mediaPath } from '@/lib/content/media'
import type { SittingDto } from '@/lib/contracts/sitting'

/** Pictures and sounds of one sitting that are fetched ahead, in the order of its cards. */
const MOST = 200

/** Paths of the pictures and sounds that a sitting's cards show, each once. */
export function mediaOf({ cards }: Pick<SittingDto, 'cards'>): string[] {
  const named = JSON.stringify(cards).matchAll(/"media":\{"hash":"([0-9a-f]{64})"/g)
  const hashes = new Set([...named].flatMap(([, hash]) => hash ?? []))
  return [...hashes].slice(0, MOST).map((hash) => mediaPath({ hash }))
}

/**
 * Fetches what a sitting shows before it is asked for, one after another. The server lets a browser keep it for good, so
 * the cards have it without a connection too; what can't be had now is asked for again when its card comes.
 */
export async function fetchMedia(
  sitting: Pick<SittingDto, 'cards'>,
  get: typeof fetch = fetch,
): Promise<void> {
  for (const path of mediaOf(sitting)) {
    try {
      await (await get(path, { priority: 'low' })).arrayBuffer()
    } catch {
      return
    }
  }
}
