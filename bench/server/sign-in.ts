import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { encodeReply } from 'next/dist/compiled/react-server-dom-turbopack/client.edge'
import { v7 as uuidv7 } from 'uuid'
import { hashPassword } from '@/lib/auth/passwords'
import { builtActions } from '@/e2e/support/actions'
import { inDatabase } from '@/tests/support/in-database'
import { StandInMail } from '@/tests/support/stand-ins'
import { ensureBuilt, serveBuiltApp } from '../../scripts/built-app.mjs'
import { openThrowAway, startThrowAwayPostgres } from '../../scripts/throw-away.mjs'
import { median, print, quartiles, type Line } from '../figures'

const TRIES = 200
/** Tries of each kind that aren't counted: the first find nothing compiled and no connection open. */
const WARM_UPS = 20
/** As many as an address may have of each in an hour. */
const TRIES_OF_ADDRESS = 5
const MOST_GAP_MS = 5

/**
 * `npm run bench:sign-in`: how much longer or sooner the built app answers for an address it knows than for one it
 * doesn't know: when it says no to a mistaken password, when it is asked for a new one, and when somebody signs up. The
 * two kinds take turns, one at a time, and which goes first changes each time, so that nothing but what the server does
 * can tell them apart.
 */
async function main(args: readonly string[]): Promise<boolean> {
  const place = openThrowAway()
  const mail = await StandInMail.start()
  const closing = [() => mail.close(), () => place.close()]
  try {
    const postgres = await startThrowAwayPostgres(place)
    const databaseUrl: string = await postgres.openDatabase('bench')
    const known = await openAccounts(databaseUrl, Math.ceil((TRIES + WARM_UPS) / TRIES_OF_ADDRESS))
    await ensureBuilt()
    const app = await serveBuiltApp({
      databaseUrl,
      // One proxy is believed, so that every try can come from a place of its own: the limits stay what they are.
      environment: {
        NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
        LOG_LEVEL: 'info',
        TRUSTED_PROXIES: '1',
        SMTP_URL: mail.url,
        MAIL_FROM: 'Spindle <spindle@example.org>',
      },
      port: undefined,
      log: path.join(place.folder, 'app.log'),
    })
    closing.unshift(() => app.close())
    const doors = {
      'mistaken password': await signingIn(app.address),
      'asking for a new password': askingForReset(app.address),
      'signing up': signingUp(app.address),
    }
    const figures: Line[] = []
    for (const [name, knock] of Object.entries(doors)) {
      figures.push(...figuresOf(name, await takeTurns(knock, known)))
    }
    return report(figures, args)
  } finally {
    for (const close of closing) await close()
  }
}

/** What is posted for an address, and what the reply to it has to say. */
interface Knock {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly bodyFor: (email: string) => Promise<BodyInit>
  readonly says: string
}

interface Times {
  readonly known: number[]
  readonly unknown: number[]
}

async function takeTurns(knock: Knock, known: readonly string[]): Promise<Times> {
  const times: Times = { known: [], unknown: [] }
  for (let turn = -WARM_UPS; turn < TRIES; turn++) {
    const index = turn + WARM_UPS
    const emails = {
      known: known[index % known.length] ?? '',
      unknown: `learner-${uuidv7()}@example.org`,
    }
    const order = index % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)
    for (const kind of order) {
      const ms = await answeredIn(knock, emails[kind], `198.51.${index >> 7}.${index & 127}`)
      if (turn >= 0) times[kind].push(ms)
    }
  }
  return times
}

/** Milliseconds until the whole of a reply is there. */
async function answeredIn(
  { path, headers, bodyFor, says }: Knock,
  email: string,
  from: string,
): Promise<number> {
  const origin = new URL(path).origin
  const body = await bodyFor(email)
  const began = performance.now()
  const reply = await fetch(path, {
    method: 'POST',
    headers: { ...headers, origin, 'x-forwarded-for': from },
    body,
  })
  const said = await reply.text()
  const ms = performance.now() - began
  if (!said.includes(says)) throw new Error(`the app said ${reply.status}: ${said.slice(0, 300)}`)
  return ms
}

/** As the sign-in page does it, which asks for a token first. */
async function signingIn(address: string): Promise<Knock> {
  const reply = await fetch(`${address}/api/auth/csrf`)
  const { csrfToken } = (await reply.json()) as { readonly csrfToken: string }
  const cookie = reply.headers.getSetCookie().map((each) => each.split(';')[0])
  const password = 'not the password of anybody'
  return {
    path: `${address}/api/auth/callback/credentials`,
    headers: { cookie: cookie.join('; ') },
    bodyFor: (email) => Promise.resolve(new URLSearchParams({ email, password, csrfToken, json: 'true' })),
    says: 'CredentialsSignin',
  }
}

const askingForReset = (address: string): Knock =>
  action(`${address}/forgot`, 'app/(public)/link-actions.ts#askForResetAction', {
    given: (email) => ({ email }),
    says: '"ok":true',
  })

const signingUp = (address: string): Knock =>
  action(`${address}/signup`, 'app/(public)/actions.ts#signUpAction', {
    given: (email) => {
      const form = new FormData()
      form.set('email', email)
      form.set('password', 'seven wooden spools')
      form.set('zone', 'UTC')
      form.set('ageBasis', 'age')
      return form
    },
    says: '"value":"letter"',
  })

/** A call of a server action with one argument, as the browser makes it. */
function action(
  path: string,
  name: string,
  { given, says }: { readonly given: (email: string) => unknown; readonly says: string },
): Knock {
  const id = builtActions().get(name)
  if (id === undefined) throw new Error(`the build has no ${name}`)
  return {
    path,
    headers: { 'next-action': id, accept: 'text/x-component' },
    bodyFor: async (email) => encodeReply([given(email)]),
    says,
  }
}

/** Makes accounts with a password nobody tries, their addresses confirmed; returns those. */
async function openAccounts(databaseUrl: string, count: number): Promise<readonly string[]> {
  const passwordHash = await hashPassword(randomBytes(16).toString('base64url'))
  const emails = Array.from({ length: count }, () => `learner-${uuidv7()}@example.org`)
  await inDatabase(databaseUrl, async (client) => {
    for (const email of emails) {
      const id = uuidv7()
      await client.query(
        'INSERT INTO users (id, email, password_hash, email_confirmed_at) VALUES ($1, $2, $3, now())',
        [id, email, passwordHash],
      )
      await client.query(`INSERT INTO learners (user_id, zone) VALUES ($1, 'UTC')`, [id])
    }
  })
  return emails
}

function figuresOf(name: string, { known, unknown }: Times): Line[] {
  const lines = (
    [
      ['known', known],
      ['unknown', unknown],
    ] as const
  ).flatMap(([kind, times]) => {
    const [lower, upper] = quartiles(times)
    return [
      { name: `${name}, ${kind} address, median`, figure: median(times), unit: 'ms' },
      { name: `${name}, ${kind} address, lower quartile`, figure: lower, unit: 'ms' },
      { name: `${name}, ${kind} address, upper quartile`, figure: upper, unit: 'ms' },
    ]
  })
  const gap = Math.abs(median(known) - median(unknown))
  return [
    ...lines,
    { name: `${name}, gap of the medians`, figure: gap, unit: 'ms', target: { most: MOST_GAP_MS } },
  ]
}

const report = (lines: readonly Line[], args: readonly string[]): boolean =>
  print(
    { bench: 'sign-in', how: `${TRIES} requests of each kind in turn, one at a time`, lines: [...lines] },
    args,
  )

main(process.argv.slice(2)).then(
  (isReached) => process.exit(isReached ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
