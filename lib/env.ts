import 'server-only'
import { z } from 'zod'
import { err, ok, type Result } from '@/lib/contracts/result'

const flag = z
  .enum(['0', '1'], { error: 'must be 1 or 0' })
  .default('0')
  .transform((value) => value === '1')

const address = (protocols: readonly string[], example: string) =>
  z
    .string({ error: `is missing: it looks like ${example}` })
    .refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
      error: `must look like ${example}`,
    })

const wholeNumber = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error })
}

/** Settings that are of use together only: all of a group, or none. */
const TOGETHER = [
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
  ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
] as const

const vapidKey = (bytes: number, what: string) =>
  z.string().refine((value) => Buffer.from(value, 'base64url').length === bytes, {
    error: `must be ${what} of a pair made by web-push: ${bytes} bytes as base64url`,
  })

const environmentSchema = z
  .object({
    NODE_ENV: z
      .enum(['development', 'test', 'production'], { error: 'must be development, test or production' })
      .default('development'),
    DATABASE_URL: address(['postgres:', 'postgresql:'], 'postgresql://user:password@server:5432/database'),
    DATABASE_POOL_MAX: wholeNumber(1, 200).default(10),
    /** Requests under way at once; without it, four for each connection to the database. */
    SPINDLE_MAX_IN_FLIGHT: wholeNumber(1, 10_000).optional(),
    /** DATABASE_URL leads through a pooler that gives a connection away between transactions. */
    DATABASE_POOLER: z.enum(['transaction'], { error: 'must be transaction, or not set' }).optional(),
    NEXTAUTH_SECRET: z
      .string({ error: 'is missing: 32 or more random characters' })
      .min(32, { error: 'is too short: 32 or more random characters' }),
    NEXTAUTH_URL: address(['http:', 'https:'], 'https://spindle.example.org'),
    /** Number of proxies in front whose X-Forwarded-For is believed. */
    TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
    /** Years from which somebody may open an account by themselves; 0: it is not asked. */
    MINIMUM_AGE: wholeNumber(0, 99).default(16),
    /** The folder of this build, from the root: its service worker lies there too. */
    SPINDLE_DIST_DIR: z
      .string()
      .regex(/^[\w.-]+$/, { error: 'must be the name of a folder' })
      .default('.next'),
    /** The database is the one that `npm start` brings along: the demo is offered. */
    SPINDLE_EMBEDDED: flag,
    SPINDLE_TEST_RUN: flag,
    /** Opens the route that moves the clock. */
    TEST_CLOCK: flag,
    /** The keys by which push services know this server, as web-push makes them; without them there is no push. */
    VAPID_PUBLIC_KEY: vapidKey(65, 'the public key').optional(),
    VAPID_PRIVATE_KEY: vapidKey(32, 'the private key').optional(),
    /** Whom a push service writes to when something is wrong: `mailto:` or `https:`. */
    VAPID_SUBJECT: address(['mailto:', 'https:'], 'mailto:operator@example.org').optional(),
    /** Whoever shows it may read api/metrics; without it there is no such route. */
    METRICS_TOKEN: z.string().min(16, { error: 'is too short: 16 or more random characters' }).optional(),
    /** Where letters are handed in; without it no mail is sent. */
    SMTP_URL: address(['smtp:', 'smtps:'], 'smtps://user:password@mail.example.org').optional(),
    MAIL_FROM: z
      .string()
      .regex(/^[^\r\n<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/, {
        error: 'must look like Spindle <spindle@example.org>',
      })
      .optional(),
    /** Where letters about accounts are laid for the terminal of `npm start`, as no mail server is set. */
    SPINDLE_LETTER_FOLDER: z.string().optional(),
    /** Services elsewhere by which one can sign in, each where its values are set. */
    GOOGLE_CLIENT_ID: z.string().optional(),
    GOOGLE_CLIENT_SECRET: z.string().optional(),
    GITHUB_CLIENT_ID: z.string().optional(),
    GITHUB_CLIENT_SECRET: z.string().optional(),
    /** Any that speaks OpenID Connect, and what its button calls it. */
    OIDC_ISSUER: address(['https:', 'http:'], 'https://id.example.org').optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().max(40, { error: 'is too long: 40 characters at most' }).optional(),
    /** How much of an Anki package is read, whatever it says of itself: see `lib/packages/limits.ts`. */
    PACKAGE_MAX_MB: wholeNumber(1, 4096).default(2048),
    PACKAGE_MAX_ENTRIES: wholeNumber(10, 1_000_000).default(100_000),
    PACKAGE_MEDIA_MAX_MB: wholeNumber(1, 1_048_576).default(5120),
    PACKAGE_MEDIA_FILE_MAX_MB: wholeNumber(1, 500).default(50),
    PACKAGE_DATABASE_MAX_MB: wholeNumber(1, 1000).default(200),
    PACKAGE_HEAP_MB: wholeNumber(64, 8192).default(512),
    PACKAGE_MAX_SECONDS: wholeNumber(5, 86_400).default(600),
    LOG_LEVEL: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], {
        error: 'must be debug, info, warn, error or silent',
      })
      .default('info'),
  })
  .superRefine((found, context) => {
    if (found.TEST_CLOCK && !found.SPINDLE_TEST_RUN) {
      context.addIssue({ code: 'custom', path: ['TEST_CLOCK'], message: 'is for the test run only' })
    }
    if ((found.VAPID_PUBLIC_KEY === undefined) !== (found.VAPID_PRIVATE_KEY === undefined)) {
      const path = found.VAPID_PUBLIC_KEY === undefined ? 'VAPID_PUBLIC_KEY' : 'VAPID_PRIVATE_KEY'
      context.addIssue({ code: 'custom', path: [path], message: 'is missing: the two keys come as a pair' })
    }
    for (const group of TOGETHER) {
      if (group.every((name) => found[name] === undefined)) continue
      for (const name of group) {
        if (found[name] !== undefined) continue
        const message = `is missing: ${group.join(' and ')} are set together`
        context.addIssue({ code: 'custom', path: [name], message })
      }
    }
    if (found.OIDC_ISSUER?.startsWith('http:') === true && !found.SPINDLE_TEST_RUN) {
      context.addIssue({ code: 'custom', path: ['OIDC_ISSUER'], message: 'must begin with https://' })
    }
    if (found.SMTP_URL !== undefined && found.MAIL_FROM === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['MAIL_FROM'],
        message: 'is missing: the address that letters come from, such as Spindle <spindle@example.org>',
      })
    }
  })

export type Env = Readonly<z.infer<typeof environmentSchema>>

/** Checks an environment. An error is one message per missing or malformed value, its name first, never the value. */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Result<Env, string[]> {
  // A variable set to nothing is how shells and compose files say that it is not set.
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = environmentSchema.safeParse(given)
  if (read.success) return ok(read.data)
  const firstByName = new Map<string, string>()
  for (const { path, message } of read.error.issues) {
    const name = String(path[0])
    if (!firstByName.has(name)) firstByName.set(name, `${name} ${message}.`)
  }
  return err([...firstByName.values()])
}

let checked: Env | null = null

/**
 * The environment, checked when it is first asked for: a build needs no database.
 *
 * @throws Error that names every missing or malformed value
 */
export function env(): Env {
  if (checked !== null) return checked
  const read = readEnvironment(process.env)
  if (!read.ok) throw new Error(`The environment is not complete.\n${read.error.join('\n')}`)
  checked = read.value
  return checked
}
