import { randomUUID } from 'node:crypto'
import type { Owner } from '@/tests/security/matrix/row'
import { inDatabase } from '@/tests/support/in-database'
import { databaseUrl } from './database'

/**
 * A package that somebody sent to a server that is gone since, looked at and not imported. It is dated ahead: journeys set the
 * server's clock ahead, and by that it would be cleared away while the matrix asks for it.
 */
export async function openPackageImport(
  userId: string,
  secret: string,
): Promise<Pick<Owner, 'packageImportId'>> {
  const packageImportId = randomUUID()
  const preview = {
    kind: 'apkg',
    decks: [{ deckId: 1, name: `${secret} deck`, notes: 1, cards: 1, isHere: false }],
    noteTypes: [],
    notes: 1,
    cards: 1,
    answers: null,
    reschedulings: 0,
    history: 'none',
    media: { files: 0, missing: [], missingCount: 0 },
    standing: { new: 1, changed: 0, same: 0, changedInBoth: 0 },
    noteChanges: [],
    leftOut: { tooLong: 0, cardsWithoutSide: 0, reviews: {} },
    warnings: [],
  }
  await inDatabase(databaseUrl(), (client) =>
    client.query(
      `INSERT INTO package_imports (user_id, import_id, server_id, state, file_name, preview, created_at, beat_at)
       VALUES ($1, $2, $3, 'looked', $4, $5, now() + interval '10 years', now() + interval '10 years')`,
      [userId, packageImportId, randomUUID(), `${secret}.apkg`, JSON.stringify(preview)],
    ),
  )
  return { packageImportId }
}
