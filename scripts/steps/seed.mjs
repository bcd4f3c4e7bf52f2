import { inRoot } from '../paths.mjs'
import { toolFailure } from '../runners.mjs'

/** Puts the starter decks into the database; they are compared by content, so a second time changes nothing. */
export async function seed({ run, databaseUrl }) {
  const result = await run(
    'seed',
    process.execPath,
    // The condition is the one Next sets on the server, where modules marked `server-only` may be imported.
    ['--conditions=react-server', '--import', 'tsx', inRoot('prisma/seed.ts')],
    { DATABASE_URL: databaseUrl, TSX_DISABLE_CACHE: '1' },
  )
  if (result.code !== 0) throw toolFailure('The starter decks could not be written to the database', result)
}
