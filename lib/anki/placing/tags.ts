import { IMPORT_LIMITS } from '@/lib/content/import/types'
import { cleanText } from '@/lib/content/source-text'
import { cut } from './decks'

/** Cards have no flags here: a flag is a tag of its note, by its colour in Anki. */
export const FLAG_TAGS: Readonly<Record<number, string>> = {
  1: 'flag::red',
  2: 'flag::orange',
  3: 'flag::green',
  4: 'flag::blue',
  5: 'flag::pink',
  6: 'flag::turquoise',
  7: 'flag::purple',
}

/** Tags of a note and flags of its cards, as tags are here: in one line, each once, not too long nor too many. */
export function tagsHere(tags: readonly string[], flags: readonly number[]): readonly string[] {
  const flagTags = [...new Set(flags)].sort((a, b) => a - b).flatMap((flag) => FLAG_TAGS[flag] ?? [])
  const own = tags.map((tag) =>
    cut(cleanText(tag).replace(/\s+/g, ' ').trim(), IMPORT_LIMITS.tagChars).trim(),
  )
  // Flags come first, so that they are not the ones that have no room.
  return [...new Set([...flagTags, ...own.filter((tag) => tag !== '')])].slice(0, IMPORT_LIMITS.tags)
}
