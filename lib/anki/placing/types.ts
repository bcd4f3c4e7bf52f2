import type { AnkiCollection, AnkiNoteType } from '../collection'
import { placeNoteType, templateMedia, withTemplateMedia, type PlacedType } from '../notes'
import type { PlacingOptions } from './placed'

/** A type as its notes need it. */
export interface UsedType {
  readonly type: PlacedType
  /** What its notes become by it, in short: it changes when they would. */
  readonly signature: string
  /** Names of media in its templates that have no address. */
  readonly missing: readonly string[]
}

/** The types of a collection, each placed when a note has it. */
export class UsedTypes {
  private readonly types: ReadonlyMap<number, AnkiNoteType>
  private readonly used = new Map<number, UsedType>()

  constructor(
    noteTypes: AnkiCollection['noteTypes'],
    private readonly options: Pick<PlacingOptions, 'isThere' | 'addressOf' | 'digest'>,
  ) {
    this.types = new Map(noteTypes.map((type) => [type.id, type]))
  }

  /** Null for a type that isn't there. */
  of(typeId: number): UsedType | null {
    const known = this.used.get(typeId)
    if (known !== undefined) return known
    const theirs = this.types.get(typeId)
    if (theirs === undefined) return null
    const used = this.place(theirs)
    this.used.set(typeId, used)
    return used
  }

  private place(theirs: AnkiNoteType): UsedType {
    const type = placeNoteType(theirs)
    const { changes: _, name: __, ...does } = type
    const there = templateMedia(type).filter(this.options.isThere)
    const { type: placed, missing } = withTemplateMedia(type, this.options.addressOf)
    return { type: placed, missing, signature: this.options.digest(JSON.stringify([does, there])) }
  }
}
