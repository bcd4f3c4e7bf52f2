import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { hashPassword } from '@/lib/auth/passwords'
import { inDatabase } from '@/tests/support/in-database'
import { ensureBuilt, serveBuiltApp } from '../../scripts/built-app.mjs'
import { openThrowAway, startThrowAwayPostgres } from '../../scripts/throw-away.mjs'
import { median, print, quartiles } from '../figures'

const TRIES = 200
/** Tries of each kind that aren't counted: the first find nothing compiled and no connection open. */
const WARM_UPS = 20
/** As many as an account may have from one place, and one left over. */
const TRIES_OF_ACCOUNT = 9
const MOST_GAP_MS = 5
const PATH = '/api/auth/callback/credentials'

/**
 * `npm run bench:sign-in`: how much longer or sooner the built app says no to a mistaken password of an address it
 * knows than to one it doesn't know. The two take turns, one at a time, and which goes first changes each time, so that
 * nothing but what the server does can tell them apart.
 */
async function main(args: readonly string[]): Promise<boolean> {
  const place = openThrowAway()
  const closing = [() => place.close()]
  try {
    const postgres = await startThrowAwayPostgres(place)
    const databaseUrl: string = await postgres.openDatabase('bench')
    const known = await openAccounts(databaseUrl, Math.ceil((TRIES + WARM_UPS) / TRIES_OF_ACCOUNT))
    await ensureBuilt()
    const app = await serveBuiltApp({
      databaseUrl,
      // One proxy is believed, so that every try can come from a place of its own: the limits stay what they are.
      environment: {
        NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
        LOG_LEVEL: 'info',
        TRUSTED_PROXIES: '1',
      },
      port: undefined,
      log: path.join(place.folder, 'app.log'),
    })
    closing.unshift(() => app.close())
    const times = await takeTurns(app.address, known)
    return report(times, args)
  } finally {
    for (const close of closing) await close()
  }
}

interface Times {
  readonly known: number[]
  readonly unknown: number[]
}

async function takeTurns(address: string, known: readonly string[]): Promise<Times> {
  const times: Times = { known: [], unknown: [] }
  const session = await visit(address)
  for (let turn = -WARM_UPS; turn < TRIES; turn++) {
    const index = turn + WARM_UPS
    const emails = {
      known: known[index % known.length] ?? '',
      unknown: `learner-${uuidv7()}@example.org`,
    }
    const order = index % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)
    for (const kind of order) {
      const ms = await refusedIn(address, session, emails[kind], `198.51.${index >> 7}.${index & 127}`)
      if (turn >= 0) times[kind].push(ms)
    }
  }
  return times
}

interface Visit {
  readonly cookie: string
  readonly csrfToken: string
}

/** As the sign-in page does before it posts. */
async function visit(address: string): Promise<Visit> {
  const reply = await fetch(`${address}/api/auth/csrf`)
  const { csrfToken } = (await reply.json()) as { readonly csrfToken: string }
  const cookie = reply.headers.getSetCookie().map((each) => each.split(';')[0])
  return { cookie: cookie.join('; '), csrfToken }
}

/** Milliseconds until the whole of a refusal is there. */
async function refusedIn(address: string, visited: Visit, email: string, from: string): Promise<number> {
  const { csrfToken } = visited
  const body = new URLSearchParams({
    email,
    password: 'not the password of anybody',
    csrfToken,
    json: 'true',
  })
  const headers = { cookie: visited.cookie, origin: address, 'x-forwarded-for': from }
  const began = performance.now()
  const reply = await fetch(address + PATH, { method: 'POST', headers, body })
  const said = await reply.text()
  const ms = performance.now() - began
  if (reply.status !== 401 || !said.includes('CredentialsSignin')) {
    throw new Error(`the app said ${reply.status}: ${said.slice(0, 300)}`)
  }
  return ms
}

/** Makes accounts with a password nobody tries; returns their addresses. */
async function openAccounts(databaseUrl: string, count: number): Promise<readonly string[]> {
  const passwordHash = await hashPassword(randomBytes(16).toString('base64url'))
  const emails = Array.from({ length: count }, () => `learner-${uuidv7()}@example.org`)
  await inDatabase(databaseUrl, async (client) => {
    for (const email of emails) {
      const id = uuidv7()
      await client.query('INSERT INTO users (id, email, password_hash) VALUES ($1, $2, $3)', [
        id,
        email,
        passwordHash,
      ])
      await client.query(`INSERT INTO learners (user_id, zone) VALUES ($1, 'UTC')`, [id])
    }
  })
  return emails
}

function report({ known, unknown }: Times, args: readonly string[]): boolean {
  const lines = (
    [
      ['known', known],
      ['unknown', unknown],
    ] as const
  ).flatMap(([name, times]) => {
    const [lower, upper] = quartiles(times)
    return [
      { name: `${name} address, median`, figure: median(times), unit: 'ms' },
      { name: `${name} address, lower quartile`, figure: lower, unit: 'ms' },
      { name: `${name} address, upper quartile`, figure: upper, unit: 'ms' },
    ]
  })
  const gap = Math.abs(median(known) - median(unknown))
  return print(
    {
      bench: 'sign-in',
      how: `${TRIES} refusals of each kind in turn, one at a time`,
      lines: [
        ...lines,
        { name: 'gap of the medians', figure: gap, unit: 'ms', target: { most: MOST_GAP_MS } },
      ],
    },
    args,
  )
}

main(process.argv.slice(2)).then(
  (isReached) => process.exit(isReached ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
