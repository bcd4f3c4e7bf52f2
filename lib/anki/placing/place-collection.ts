import type { AnkiCard, AnkiCollection, AnkiNote } from '../collection'
import { mediaOfNote, ordinalsHere, placeNote, type NoteChangeCode, type PlacedNote } from '../notes'
import { cardsByNote } from './cards-by-note'
import { DeckNames, HomeDecks } from './decks'
import { GuidKeys } from './guids'
import type { PlacedAnkiNote, PlacedCard, PlacedCollection, PlacedNoteType, PlacingOptions } from './placed'
import { tagsHere } from './tags'
import { UsedTypes, type UsedType } from './types'

/**
 * What the notes and decks of a collection become here. A note comes with a card in a deck that is wanted; one without
 * cards doesn't. Gives the number of notes that have been looked at after each, so that whoever asks can attend to
 * others between. Never fails.
 */
export function* placeCollection(
  collection: AnkiCollection,
  options: PlacingOptions,
): Generator<number, PlacedCollection> {
  const cardsOf = yield* cardsByNote(collection.cards)
  const placer = new Placer(collection, options)
  for (const [index, note] of collection.notes.entries()) {
    placer.place(note, cardsOf(note.id))
    yield index + 1
  }
  return placer.finish()
}

class Placer {
  private readonly types: UsedTypes
  private readonly homes: HomeDecks
  private readonly decks: DeckNames
  private readonly chosen: ReadonlySet<string>
  private readonly guids = new GuidKeys()
  private readonly notes: PlacedAnkiNote[] = []
  private readonly typeNotes = new Map<number, number>()
  private readonly changed = new Map<NoteChangeCode, number>()
  private readonly missed = new Set<string>()
  private readonly leftOut = { tooLong: 0, cardsWithoutSide: 0 }

  constructor(
    collection: AnkiCollection,
    private readonly options: PlacingOptions,
  ) {
    this.types = new UsedTypes(collection.noteTypes, options)
    this.homes = new HomeDecks(collection.decks)
    this.decks = new DeckNames(collection.decks)
    this.chosen = this.decks.chosen(options.deckIds)
  }

  place(note: AnkiNote, cards: readonly AnkiCard[]): void {
    // Asked for every note: which of two gets the name they share must not depend on what is wanted.
    const guid = this.guids.of(note)
    const deckName = cards.map((card) => this.deckOf(card)).find((name) => this.chosen.has(name))
    const type = this.types.of(note.noteTypeId)
    if (deckName === undefined || type === null) return
    const placed = placeNote(note, type.type, this.options.addressOf, this.options.texts)
    if (!placed.ok) {
      this.leftOut.tooLong += 1
      return
    }
    const { kind, fields } = placed.value
    const sides = sidesOf(placed.value, cards)
    const tags = tagsHere(
      note.tags,
      cards.map(({ flag }) => flag),
    )
    const brought = this.options.digest(this.sourceOf(note, type, tags))
    this.count(note, type, placed.value, cards, sides)
    this.notes.push({
      ...{ guid, ankiId: note.id, typeId: note.noteTypeId, deckName, kind, fields, tags, brought },
      cards: sides,
    })
  }

  finish(): PlacedCollection {
    return {
      decks: this.decks.held(this.chosen),
      noteTypes: [...this.typeNotes].flatMap(([ankiId, notes]): PlacedNoteType[] => {
        const used = this.types.of(ankiId)
        return used === null ? [] : [{ ankiId, type: used.type, notes }]
      }),
      notes: this.notes,
      leftOut: this.leftOut,
      noteChanges: [...this.changed].map(([code, notes]) => ({ code, notes })),
      missing: [...this.missed],
    }
  }

  private deckOf(card: AnkiCard): string {
    return this.decks.nameOf(this.homes.of(card))
  }

  /** All that decides what a note becomes, but where its media are kept. */
  private sourceOf({ fields }: AnkiNote, { type, signature }: UsedType, tags: readonly string[]): string {
    const there = mediaOfNote(fields, type).filter(this.options.isThere)
    return JSON.stringify([signature, fields, tags, there])
  }

  private count(
    { noteTypeId }: AnkiNote,
    type: UsedType,
    placed: PlacedNote,
    cards: readonly AnkiCard[],
    sides: readonly PlacedCard[],
  ): void {
    this.typeNotes.set(noteTypeId, (this.typeNotes.get(noteTypeId) ?? 0) + 1)
    for (const code of Object.keys(placed.changes) as NoteChangeCode[])
      this.changed.set(code, (this.changed.get(code) ?? 0) + 1)
    for (const name of [...type.missing, ...placed.missing]) this.missed.add(name)
    this.leftOut.cardsWithoutSide += cards.length - sides.length
    this.decks.count(
      sides.map(({ card }) => this.deckOf(card)),
      new Set(cards.map((card) => this.deckOf(card))),
    )
  }
}

/** The cards that a note makes here; of two that would be one, the first. */
function sidesOf(note: PlacedNote, cards: readonly AnkiCard[]): readonly PlacedCard[] {
  const ordinalHere = ordinalsHere(note)
  const taken = new Set<number>()
  return cards.flatMap((card) => {
    const ordinal = ordinalHere(card.ordinal)
    if (ordinal === null || taken.has(ordinal)) return []
    taken.add(ordinal)
    return [{ ankiId: card.id, ordinal, card }]
  })
}
