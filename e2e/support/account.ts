import { hash } from '@node-rs/argon2'
import type { APIRequestContext } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import { inDatabase } from './database'

export interface Account {
  readonly userId: string
  readonly email: string
  readonly password: string
}

/** Settings of a new account that differ from the usual ones. */
export interface Wishes {
  readonly zone: string
  readonly minutesPerDay?: number
  readonly newPerDay?: number
  readonly ownPrediction?: 'never' | 'sometimes' | 'always'
  readonly largeSurprise?: number
  readonly singleKeyShortcuts?: boolean
  readonly decimalSign?: 'point' | 'comma'
}

const PASSWORD = 'a spindle turns the wool'
let passwordHash: Promise<string> | null = null

/**
 * Opens an account the short way, for tests that are not about signing up: signing up through the page a hundred
 * times would meet the limit that is there to stop just that.
 */
export async function openAccount(wishes: Wishes): Promise<Account> {
  passwordHash ??= hash(PASSWORD)
  const account = { userId: uuidv7(), email: `learner-${uuidv7()}@example.org`, password: PASSWORD }
  await inDatabase(async (client) => {
    await client.query('INSERT INTO users (id, email, password_hash) VALUES ($1, $2, $3)', [
      account.userId,
      account.email,
      await passwordHash,
    ])
    await client.query(
      `INSERT INTO learners (user_id, zone, minutes_per_day, new_per_day, own_prediction, large_surprise, single_key_shortcuts, decimal_sign)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        account.userId,
        wishes.zone,
        wishes.minutesPerDay ?? 20,
        wishes.newPerDay ?? 10,
        wishes.ownPrediction ?? 'never',
        wishes.largeSurprise ?? 50,
        wishes.singleKeyShortcuts ?? true,
        wishes.decimalSign ?? 'point',
      ],
    )
  })
  return account
}

/** Signs in by the route that the sign-in page uses. The session is kept with the request context's cookies. */
export async function signIn(request: APIRequestContext, { email, password }: Account): Promise<void> {
  const csrf = await request.get('/api/auth/csrf')
  const { csrfToken } = (await csrf.json()) as { readonly csrfToken: string }
  const reply = await request.post('/api/auth/callback/credentials', {
    headers: { origin: new URL(csrf.url()).origin },
    form: { email, password, csrfToken, json: 'true' },
  })
  const { url } = (await reply.json()) as { readonly url: string }
  if (!reply.ok() || url.includes('error=')) throw new Error(`could not sign in: ${reply.status()} ${url}`)
}
