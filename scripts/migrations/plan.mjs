import { Failure } from '../failures.mjs'

/**
 * What is left to do, given the migrations of this copy and the rows of `_prisma_migrations`
 * (`{ migration_name, checksum, finished_at, rolled_back_at }`). Refuses a database that this copy must not touch.
 */
export function pendingMigrations(migrations, rows) {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  const standing = rows.filter((row) => row.rolled_back_at === null)
  for (const row of standing) {
    const migration = known.get(row.migration_name)
    if (row.finished_at === null) throw failedEarlier(row.migration_name)
    if (!migration) throw newer(row.migration_name)
    if (migration.checksum !== row.checksum) throw edited(row.migration_name)
  }
  const done = new Set(standing.map((row) => row.migration_name))
  return migrations.filter(({ name }) => !done.has(name))
}

const newer = (name) =>
  new Failure(
    `The database is from a newer version of Spindle (this copy has no migration ${name}): ` +
      'update this copy, or use another database.',
  )

const edited = (name) =>
  new Failure(
    `The migration ${name} was changed after this database had run it: ` +
      'put the file back as it was and write the change as a migration of its own.',
  )

const failedEarlier = (name) =>
  new Failure(
    `The migration ${name} broke off halfway in an earlier start: ` +
      'restore the database from a backup, or repair it and mark the migration with "prisma migrate resolve".',
  )
