import { Client } from 'pg'
import { writeStarterDecks } from './starter-decks'
import { writeStarterProblemSets } from './starter-problem-sets'

/** `npm start` runs this after the migrations, before the app and its environment exist. */
async function seed(url: string | undefined): Promise<void> {
  if (!url) throw new Error('DATABASE_URL is missing: seeding needs a database.')
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('BEGIN')
    await writeStarterDecks(client)
    await writeStarterProblemSets(client)
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}

// eslint-disable-next-line no-restricted-properties -- lib/env.ts asks for all that the app needs, and this isn't the app
seed(process.env.DATABASE_URL).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
