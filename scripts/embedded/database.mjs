/** Connection addresses of the embedded server. */
export const address = (role, password, port, database) =>
  `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`

/**
 * Makes the role `spindle` and one database that it owns, unless they are there. The role may create roles, because
 * the migrations do, and databases, because Prisma's development commands do; it is no superuser.
 */
export async function ensureDatabase({ port, passwords, name }) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({
    connectionString: address('postgres', passwords.postgres, port, 'postgres'),
  })
  await client.connect()
  try {
    const found = async (sql, value) => (await client.query(sql, [value])).rowCount > 0
    if (!(await found('select 1 from pg_roles where rolname = $1', 'spindle'))) {
      const password = pg.escapeLiteral(passwords.spindle)
      await client.query(`create role spindle login createrole createdb password ${password}`)
    }
    if (!(await found('select 1 from pg_database where datname = $1', name))) {
      await client.query(`create database ${pg.escapeIdentifier(name)} owner spindle`)
    }
  } finally {
    await client.end()
  }
  return address('spindle', passwords.spindle, port, name)
}
