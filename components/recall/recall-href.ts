import type { RecallSubject } from '@/lib/contracts/recall'

/** The address at which a deck or tag is recalled, one part of it. */
export function recallHref(subject: RecallSubject, part = 1): string {
  const query = new URLSearchParams('deckId' in subject ? { deck: subject.deckId } : { tag: subject.tag })
  if (part > 1) query.set('part', String(part))
  return `/recall?${query.toString()}`
}
