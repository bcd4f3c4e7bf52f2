import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A migration whose file begins with this line runs outside a transaction and holds one statement. */
const WITHOUT_TRANSACTION = /^-- no transaction\b/

/** The migrations in a folder, oldest first: `{ name, sql, checksum, inTransaction }`. */
export function readMigrations(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      // Prisma's own checksum, so that its commands and this runner recognise each other's work.
      const checksum = createHash('sha256').update(sql).digest('hex')
      return { name, sql, checksum, inTransaction: !WITHOUT_TRANSACTION.test(sql) }
    })
}
