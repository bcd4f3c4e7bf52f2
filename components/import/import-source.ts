import { LIMITS } from '@/lib/contracts/limits'
import { importing } from '@/lib/words/import'

/** Texts up to this size can be mended on the page; longer ones are mended where they came from. */
const MENDABLE_BYTES = 200_000

/** What is to be imported: a file that was chosen, or text that was pasted or mended. */
export interface ImportSource {
  readonly name: string
  readonly file: Blob
  /** Pasted here, and so without a file of its own. */
  readonly pasted: boolean
}

export const sourceOfFile = (file: File): ImportSource => ({ name: file.name, file, pasted: false })

export const sourceOfText = (text: string, name: string, pasted: boolean): ImportSource => ({
  name,
  file: new Blob([text], { type: 'text/plain;charset=utf-8' }),
  pasted,
})

/** The text of a source, for mending; null where it is too long or no UTF-8 text. */
export async function mendableText(source: ImportSource): Promise<string | null> {
  if (source.file.size > MENDABLE_BYTES) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await source.file.arrayBuffer())
  } catch {
    return null
  }
}

/** A deck's name out of a file's: `world-capitals.csv` is `World capitals`. */
export function deckNameOf(fileName: string): string {
  const words = fileName
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[-_\s]+/g, ' ')
    .trim()
  return (
    (words.charAt(0).toUpperCase() + words.slice(1)).slice(0, LIMITS.deckName) ||
    importing.check.newDeckFallback
  )
}

/** The deck a source goes to unless one is chosen: the one its name names, new or not; for pasted text the first. */
export function deckFor(source: ImportSource, decks: readonly string[]): string {
  const named = deckNameOf(source.name)
  if (source.pasted) return decks[0] ?? named
  return decks.find((name) => name.toLowerCase() === named.toLowerCase()) ?? named
}

/** The place of a line's text, counted from 1, as the start and end of a selection. */
export function lineRange(text: string, line: number): readonly [number, number] {
  const lines = text.split('\n')
  const before = lines.slice(0, Math.max(0, line - 1))
  const start = before.reduce((total, each) => total + each.length + 1, 0)
  const found = lines[line - 1]?.replace(/\r$/, '') ?? ''
  return [Math.min(start, text.length), Math.min(start + found.length, text.length)]
}
