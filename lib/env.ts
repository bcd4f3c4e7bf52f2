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

const environmentSchema = z
  .object({
    NODE_ENV: z
      .enum(['development', 'test', 'production'], { error: 'must be development, test or production' })
      .default('development'),
    DATABASE_URL: address(['postgres:', 'postgresql:'], 'postgresql://user:password@server:5432/database'),
    DATABASE_POOL_MAX: z.coerce
      .number({ error: 'must be a whole number from 1 to 200' })
      .int({ error: 'must be a whole number from 1 to 200' })
      .min(1, { error: 'must be a whole number from 1 to 200' })
      .max(200, { error: 'must be a whole number from 1 to 200' })
      .default(10),
    NEXTAUTH_SECRET: z
      .string({ error: 'is missing: 32 or more random characters' })
      .min(32, { error: 'is too short: 32 or more random characters' }),
    NEXTAUTH_URL: address(['http:', 'https:'], 'https://spindle.example.org'),
    /** Number of proxies in front whose X-Forwarded-For is believed. */
    SPINDLE_TRUSTED_PROXIES: z.coerce
      .number({ error: 'must be a whole number from 0 to 10' })
      .int({ error: 'must be a whole number from 0 to 10' })
      .min(0, { error: 'must be a whole number from 0 to 10' })
      .max(10, { error: 'must be a whole number from 0 to 10' })
      .default(0),
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
