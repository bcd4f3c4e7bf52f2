import pg from 'pg'

/** Prisma's codes for a database that cannot be reached, and the Postgres or system codes that mean them. */
const prismaCodes = {
  '3D000': 'P1003',
  '28P01': 'P1000',
  28000: 'P1010',
  ECONNREFUSED: 'P1001',
  ENOTFOUND: 'P1001',
}
const OTHERWISE = 'P1011'

const actions = {
  'can-connect-to-database': (url) => run(url, null),
  'create-database': (url) => run(inPostgres(url), `create database ${nameIn(url)}`),
  'drop-database': (url) => run(inPostgres(url), `drop database ${nameIn(url)}`),
}

/** The engine's one-off commands about a whole database. Returns the exit code. */
export async function databaseCommand(name, url) {
  try {
    const action = actions[name]
    if (!action) throw new Error(`The schema engine has no command "${name}".`)
    await action(url)
    return 0
  } catch (error) {
    const fields = {
      error_code: prismaCodes[error.code] ?? OTHERWISE,
      message: error.message || String(error),
    }
    process.stderr.write(`${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`)
    return 1
  }
}

async function run(url, sql) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    if (sql) await client.query(sql)
  } finally {
    await client.end()
  }
}

const nameIn = (url) => pg.escapeIdentifier(decodeURIComponent(new URL(url).pathname.slice(1)) || 'postgres')

function inPostgres(url) {
  const address = new URL(url)
  address.pathname = '/postgres'
  return address.href
}
