import { cleanDeckName, compareDeckNames } from '@/lib/content/deck-path'
import { IMPORT_LIMITS } from '@/lib/content/import/types'
import { cleanText } from '@/lib/content/source-text'
import type { AnkiCard, AnkiCollection, AnkiDeck } from '../collection'
import { decodeEntities, lineEnd, stripTags } from '../notes/html-text'
import { NAMELESS } from '../read/names'
import { DEFAULT_DECK } from '../write/decks'
import type { PlacedDeck } from './placed'

/** The bounds of a deck here: characters of its description, and of the recall it aims at. */
const DESCRIPTION_CHARS = 2000
const RETENTION = { least: 0.7, most: 0.97 } as const

/** A deck's name as one here can be: in one line, without empty parts, cut where it is too long. */
export function deckNameHere(name: string): string {
  const line = cleanText(name).replace(/[\t\n]/g, ' ')
  const short = cleanDeckName(cut(cleanDeckName(line), IMPORT_LIMITS.deckChars))
  return short === '' ? NAMELESS : short
}

/** The first so many characters; a letter that takes two of them is not cut in halves. */
export const cut = (text: string, most: number): string => text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')

/** Anki's descriptions are HTML; ours are plain. */
const descriptionHere = (html: string): string =>
  cut(
    cleanText(decodeEntities(stripTags(html, lineEnd)))
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    DESCRIPTION_CHARS,
  ).trimEnd()

const retentionHere = (wanted: number | null): number | null =>
  wanted === null ? null : Math.min(Math.max(wanted, RETENTION.least), RETENTION.most)

/** The deck that a card belongs to, also while a filtered one has it. */
export class HomeDecks {
  private readonly decks: ReadonlyMap<number, AnkiDeck>

  constructor(decks: AnkiCollection['decks']) {
    this.decks = new Map(decks.map((deck) => [deck.id, deck]))
  }

  /** Damage can leave a card at home in a filtered deck, or in none: Anki has such cards in its first deck. */
  of({ deckId, homeDeckId }: AnkiCard): number {
    const home = [homeDeckId, deckId].find((id) => this.decks.get(id)?.isFiltered === false)
    return home ?? DEFAULT_DECK.id
  }
}

/** The decks of a collection by what they are called here, counting what they hold. */
export class DeckNames {
  private readonly found = new Map<string, Counted>()
  private readonly names = new Map<number, string>()

  constructor(decks: AnkiCollection['decks']) {
    for (const deck of decks.filter(({ isFiltered }) => !isFiltered)) this.add(deck)
    if (!this.names.has(DEFAULT_DECK.id)) this.add(FIRST)
  }

  nameOf(deckId: number): string {
    return this.names.get(deckId) ?? FIRST.name
  }

  /** The names of some decks; null for all there are. */
  chosen(deckIds: ReadonlySet<number> | null): ReadonlySet<string> {
    const all = [...this.names]
    return new Set(all.flatMap(([id, name]) => (deckIds === null || deckIds.has(id) ? [name] : [])))
  }

  /** Notes a note with cards in some decks. */
  count(cardDecks: readonly string[], noteDecks: ReadonlySet<string>): void {
    for (const name of cardDecks) this.more(name, 'cards')
    for (const name of noteDecks) this.more(name, 'notes')
  }

  /** Those of some names that hold anything, in the order of a tree. */
  held(names: ReadonlySet<string>): PlacedDeck[] {
    return [...this.found.values()]
      .filter(({ name, notes }) => names.has(name) && notes > 0)
      .sort((a, b) => compareDeckNames(a.name, b.name))
      .map((deck) => ({ ...deck }))
  }

  private add({ id, name: theirs, description, desiredRetention }: AnkiDeck): void {
    const name = deckNameHere(theirs)
    this.names.set(id, name)
    const known = this.found.get(name)
    if (known === undefined) {
      this.found.set(name, {
        ...{ name, ankiIds: [id], description: descriptionHere(description) },
        ...{ desiredRetention: retentionHere(desiredRetention), notes: 0, cards: 0 },
      })
    } else known.ankiIds.push(id)
  }

  private more(name: string, what: 'notes' | 'cards'): void {
    const deck = this.found.get(name)
    if (deck !== undefined) deck[what] += 1
  }
}

const FIRST: AnkiDeck = {
  ...DEFAULT_DECK,
  ...{ description: '', isFiltered: false, desiredRetention: null },
}

type Counted = { -readonly [Key in keyof PlacedDeck]: PlacedDeck[Key] } & { ankiIds: [number, ...number[]] }
