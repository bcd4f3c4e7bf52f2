import { Failure } from './failures.mjs'

const SECONDS_TO_CONNECT = 10

/**
 * Opens one connection, or says in a sentence why not. No sentence holds the password: the address is named by
 * server, port and database alone.
 */
export async function connect(url) {
  const { default: pg } = await import('pg')
  const place = placeOf(url)
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: SECONDS_TO_CONNECT * 1000,
    application_name: 'spindle-start',
  })
  // A server that goes away between two queries is reported by the next query.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw explained(error, place)
  }
}

/** Checks the form of a connection address, given by that variable, and returns `{ host, port, database, user }`. */
export function placeOf(url, variable = 'DATABASE_URL') {
  let address
  try {
    address = new URL(url)
  } catch {
    address = null
  }
  if (!address || !/^postgres(ql)?:$/.test(address.protocol)) {
    throw new Failure(
      `${variable} is not a Postgres address: it looks like postgresql://user:password@server:5432/database.`,
    )
  }
  return {
    host: address.hostname || 'localhost',
    port: address.port || '5432',
    database: decodeURIComponent(address.pathname.slice(1)) || decodeURIComponent(address.username),
    user: decodeURIComponent(address.username),
  }
}

const isUnreachable = new Set([
  ...[
    'ECONNREFUSED',
    'ENOTFOUND',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ECONNRESET',
    'EAI_AGAIN',
    'ENOENT',
  ],
])

function explained(error, { host, port, database, user }) {
  const sentence = {
    '28P01': `The database at ${host}:${port} refuses the password of "${user}": check DATABASE_URL.`,
    28000: `The database at ${host}:${port} does not let "${user}" in: check DATABASE_URL.`,
    '3D000': `The server at ${host}:${port} has no database "${database}": create it, or correct DATABASE_URL.`,
    42501: `The role "${user}" may not use the database "${database}" at ${host}:${port}.`,
    53300: `The database at ${host}:${port} takes no more connections: raise its max_connections.`,
    '57P03': `The database at ${host}:${port} is still starting up or shutting down: try again in a moment.`,
  }[error.code]
  if (sentence) return new Failure(sentence, { cause: error })
  const code = error.code ?? error.errors?.[0]?.code
  if (isUnreachable.has(code) || /timeout|terminated unexpectedly/i.test(error.message)) {
    return new Failure(
      `Nothing answers at ${host}:${port}, the server named in DATABASE_URL: check that it runs and can be reached from here.`,
      { cause: error },
    )
  }
  return new Error(`the database at ${host}:${port} cannot be used: ${error.message}`, { cause: error })
}
