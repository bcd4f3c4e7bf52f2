import { randomBytes } from 'node:crypto'
import { openThrowAway, startThrowAwayPostgres } from '../../scripts/throw-away.mjs'

/**
 * Before suites that need a database: one of their own, unless `npm test` or the developer gives one in DATABASE_URL.
 * Returns what puts it away again.
 */
export default async function provideDatabase(): Promise<(() => Promise<void>) | undefined> {
  process.env.NEXTAUTH_SECRET ??= randomBytes(32).toString('base64url')
  process.env.NEXTAUTH_URL ??= 'http://localhost:3000'
  if (process.env.DATABASE_URL) return undefined
  const place = openThrowAway()
  const postgres = await startThrowAwayPostgres(place)
  process.env.DATABASE_URL = await postgres.openDatabase('spindle')
  return () => place.close()
}
