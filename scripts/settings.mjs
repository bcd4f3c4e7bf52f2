import { placeOf } from './connection.mjs'
import { Failure } from './failures.mjs'
import { dataFolder } from './paths.mjs'

const HIGHEST_PORT = 65_535
const SHORTEST_SECRET = 32

/**
 * What the environment asks of a start: `{ port, host, probeHost, address, databaseUrl, pooledUrl, dataFolder,
 * logsToTerminal }`. `databaseUrl` is null when Spindle brings its own database; `pooledUrl` is the way of the app to it
 * where that leads through a pooler, else null. `address` is where a browser finds the app.
 */
export function readSettings(environment) {
  refuseTestClock(environment)
  checkSessions(environment)
  const port = readPort(environment.PORT)
  const { databaseUrl, pooledUrl } = readDatabase(environment)
  // Without a wish it listens to this machine alone.
  const host = environment.HOST || '127.0.0.1'
  const isAnyHost = host === '0.0.0.0' || host === '::'
  return {
    port,
    host,
    probeHost: isAnyHost ? '127.0.0.1' : host,
    address: environment.NEXTAUTH_URL || `http://localhost:${port}`,
    databaseUrl,
    pooledUrl,
    dataFolder: dataFolder(environment),
    logsToTerminal: environment.SPINDLE_LOG === 'terminal',
  }
}

function readDatabase({ DATABASE_URL: url, DATABASE_DIRECT_URL: direct }) {
  if (direct && !url) {
    throw new Failure(
      'DATABASE_DIRECT_URL goes with DATABASE_URL, the way of the app through its pooler: without a pooler DATABASE_URL alone is enough.',
    )
  }
  if (url) placeOf(url)
  if (direct) placeOf(direct, 'DATABASE_DIRECT_URL')
  return { databaseUrl: direct || url || null, pooledUrl: direct ? url : null }
}

function readPort(text = '') {
  if (text === '') return 3000
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= HIGHEST_PORT) return port
  throw new Failure(`PORT is "${text}", which is no port: give a whole number from 1 to ${HIGHEST_PORT}.`)
}

/** A clock that anyone could move would make every date a lie; only the test run asks for one. */
export function refuseTestClock(environment) {
  if (environment.TEST_CLOCK && !environment.SPINDLE_TEST_RUN) {
    throw new Failure(
      'TEST_CLOCK lets the clock be moved and is for the test run alone: unset it to start Spindle.',
    )
  }
}

/** The app checks these too, but only when it is asked for a page. */
function checkSessions({ NEXTAUTH_SECRET: secret, NEXTAUTH_URL: address }) {
  if (secret && secret.length < SHORTEST_SECRET) {
    throw new Failure(
      `NEXTAUTH_SECRET is too short: give ${SHORTEST_SECRET} or more random characters, or none.`,
    )
  }
  if (address && !(URL.canParse(address) && /^https?:$/.test(new URL(address).protocol))) {
    throw new Failure(`NEXTAUTH_URL is "${address}": it looks like https://spindle.example.org.`)
  }
}
