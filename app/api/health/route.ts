import { openRoute } from '@/app/api/handler'
import { migrationState, type MigrationState } from '@/lib/data/health'
import { log } from '@/lib/logging'

/** Whoever asks wants to know now, not when the database has timed out. */
const MOST_MS = 3_000

/** Whether this server can serve: 200 if the database answers and has run exactly this copy's migrations, else 503. */
export const GET = openRoute({}, async () => {
  const migrations = await asked()
  const isWell = migrations !== null && migrations.pending.length === 0 && migrations.unknown.length === 0
  return Response.json(
    {
      status: isWell ? 'ok' : 'unavailable',
      database: migrations === null ? 'unreachable' : 'reachable',
      migrations,
    },
    { status: isWell ? 200 : 503 },
  )
})

async function asked(): Promise<MigrationState | null> {
  try {
    return await Promise.race([migrationState(), tooLate()])
  } catch (error) {
    log.warn('database unreachable', {}, error)
    return null
  }
}

const tooLate = () =>
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('the database does not answer')), MOST_MS).unref()
  })
