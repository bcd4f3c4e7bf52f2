import type { ItemBody } from '@/lib/classes'

const ADDRESS = /media:([0-9a-f]{64})/g

/** The hashes of all pictures and sounds that texts name, each once. */
export function mediaOf(bodies: readonly ItemBody[]): string[] {
  const texts = bodies.map((body) => JSON.stringify(body.is === 'note' ? body.fields : body.source))
  return [...new Set(texts.flatMap((text) => Array.from(text.matchAll(ADDRESS), ([, hash]) => hash ?? '')))]
}
