import 'server-only'
import type { StarterDeckDto } from '@/lib/contracts/decks'
import type { NoteKind } from '@/lib/contracts/sitting'
import { database } from './pool'
import type { StoredFields } from './notes'

/** A deck that ships with Spindle, whole. */
export interface StarterDeck {
  readonly slug: string
  readonly name: string
  readonly description: string
  readonly notes: readonly {
    readonly kind: NoteKind
    readonly fields: StoredFields
    readonly tags: readonly string[]
  }[]
}

/** The decks that ship with Spindle, by name. The same for everybody. */
export async function starterDecks(): Promise<StarterDeckDto[]> {
  const { rows } = await database.query<{
    slug: string
    name: string
    description: string
    licence: string
    notes: number
  }>(
    `SELECT slug, name, description, licence, jsonb_array_length(notes) AS notes
     FROM starter_decks ORDER BY name`,
  )
  return rows
}

/** Some of the decks that ship with Spindle, whole, by slug; those that there aren't are left out. */
export async function wholeStarterDecks(slugs: readonly string[]): Promise<StarterDeck[]> {
  const { rows } = await database.query<StarterDeck & { slug: string }>(
    'SELECT slug, name, description, notes FROM starter_decks WHERE slug = ANY ($1) ORDER BY slug',
    [slugs],
  )
  return rows
}
