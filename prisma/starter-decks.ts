import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ClientBase } from 'pg'

/** A deck of prisma/starters. What its notes must look like is checked by the tests, not on each start. */
interface StarterDeck {
  readonly slug: string
  readonly name: string
  readonly description: string
  readonly licence: string
  readonly notes: readonly unknown[]
}

const FOLDER = path.join(import.meta.dirname, 'starters')

/** Puts the starter decks into a database, and takes out those that no longer ship. A second time changes nothing. */
export async function writeStarterDecks(client: Pick<ClientBase, 'query'>): Promise<void> {
  const decks = await shippedDecks()
  for (const { deck, contentHash } of decks) {
    await client.query(UPSERT, [
      deck.slug,
      deck.name,
      deck.description,
      deck.licence,
      JSON.stringify(deck.notes),
      contentHash,
    ])
  }
  await client.query('DELETE FROM starter_decks WHERE slug <> ALL ($1)', [decks.map(({ deck }) => deck.slug)])
}

async function shippedDecks(): Promise<{ deck: StarterDeck; contentHash: string }[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json'))
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(path.join(FOLDER, name), 'utf8')
      const contentHash = createHash('sha256').update(text).digest('hex')
      return { deck: JSON.parse(text) as StarterDeck, contentHash }
    }),
  )
}

const UPSERT = `
  INSERT INTO starter_decks AS known (slug, name, description, licence, notes, content_hash)
  VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (slug) DO UPDATE SET name = excluded.name, description = excluded.description,
    licence = excluded.licence, notes = excluded.notes, content_hash = excluded.content_hash
  WHERE known.content_hash <> excluded.content_hash`
