import 'server-only'
import { createHmac } from 'node:crypto'
import { err, ok, type Result } from '@/lib/contracts/result'
import { countUse, giveBack } from '@/lib/data/rate-limits'
import { env } from '@/lib/env'
import { countRefusal } from '@/lib/metrics/metrics'

/** So many uses in a window of so long; a new window begins at each multiple of its length. */
interface Limit {
  readonly name: string
  readonly most: number
  readonly windowMs: number
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Guessing one person's password from one place. */
export const SIGN_IN_PAIR: Limit = { name: 'sign-in-pair', most: 10, windowMs: 15 * MINUTE_MS }
/** Guessing many people's from one place, which may hold a whole school. */
export const SIGN_IN_PLACE: Limit = { name: 'sign-in-place', most: 100, windowMs: 15 * MINUTE_MS }
/** Asking what a passkey is to sign, by one place, before it is known who asks. */
export const PASSKEY_ASK: Limit = { name: 'passkey-ask', most: 300, windowMs: 15 * MINUTE_MS }
/** Showing once more who one is, which a stolen session must not guess at, by one learner. */
export const PROOF: Limit = { name: 'proof', most: 10, windowMs: 15 * MINUTE_MS }
export const SIGN_UP: Limit = { name: 'sign-up', most: 100, windowMs: 60 * MINUTE_MS }
export const DEMO: Limit = { name: 'demo', most: 100, windowMs: 60 * MINUTE_MS }

/** Reading files, each of which may be large, by one learner. */
export const IMPORT: Limit = { name: 'import', most: 30, windowMs: MINUTE_MS }

/** Sending packages of Anki's, each up to gigabytes long, by one learner; those of the demo are not known to be anybody. */
export const PACKAGE: Limit = { name: 'package', most: 60, windowMs: 60 * MINUTE_MS }
export const PACKAGE_DEMO: Limit = { name: 'package-demo', most: 10, windowMs: 60 * MINUTE_MS }

/** Looking at a problem while it is written, each time at hundreds of its variants, by one learner. */
export const PROBLEM_PREVIEW: Limit = { name: 'problem-preview', most: 120, windowMs: MINUTE_MS }

/** Taking in pictures and sounds, each of which is decoded, by one learner. */
export const MEDIA: Limit = { name: 'media', most: 120, windowMs: MINUTE_MS }

/** Notifications that a learner sends to a device of their own to try it. */
export const PUSH_TRIAL: Limit = { name: 'push-trial', most: 10, windowMs: 60 * MINUTE_MS }
/** Letters that ask an address whether it wants reminders. */
export const MAIL_ASK: Limit = { name: 'mail-ask', most: 3, windowMs: 60 * MINUTE_MS }
/** Following links in letters, by one place. */
export const MAIL_LINK: Limit = { name: 'mail-link', most: 60, windowMs: 60 * MINUTE_MS }

/** Following links about accounts, by one place, which may hold a whole school that signs up. */
export const ACCOUNT_LINK: Limit = { name: 'account-link', most: 200, windowMs: 60 * MINUTE_MS }
/** Letters that open an account, by address. */
export const SIGN_UP_ADDRESS: Limit = { name: 'sign-up-address', most: 5, windowMs: 60 * MINUTE_MS }
/** Letters with which somebody chooses a new password, by address. */
export const RESET_ADDRESS: Limit = { name: 'reset-address', most: 5, windowMs: 60 * MINUTE_MS }
/** Asking for such letters, by one place, which may hold a whole school. */
export const RESET_PLACE: Limit = { name: 'reset-place', most: 100, windowMs: 60 * MINUTE_MS }
/** Letters that ask whether an account's address is right, by one learner. */
export const CONFIRM: Limit = { name: 'confirm', most: 5, windowMs: 60 * MINUTE_MS }
/** Changing one's address or password, and guessing at the current one meanwhile, by one learner. */
export const CREDENTIALS: Limit = { name: 'credentials', most: 10, windowMs: 15 * MINUTE_MS }

/** Fetching calendars, by one place: an app asks now and then, and a school may hold many of them. */
export const CALENDAR: Limit = { name: 'calendar', most: 600, windowMs: 60 * MINUTE_MS }

/** Passwords tried by a learner who deletes their account. */
export const DELETE_ACCOUNT: Limit = { name: 'delete-account', most: 10, windowMs: 15 * MINUTE_MS }

/** Fetching everything there is, by one learner. */
export const EXPORT: Limit = { name: 'export', most: 10, windowMs: 60 * MINUTE_MS }

/** Codes of classes that lead nowhere, by one learner, and by one place, which may hold a whole school. */
export const JOIN_CODE: Limit = { name: 'join-code', most: 20, windowMs: 60 * MINUTE_MS }
export const JOIN_CODE_PLACE: Limit = { name: 'join-code-place', most: 200, windowMs: 60 * MINUTE_MS }

/** Letters that ask people into classes: by one account, and for one class. */
export const INVITATIONS: Limit = { name: 'invitations', most: 500, windowMs: DAY_MS }
export const INVITATIONS_CLASS: Limit = { name: 'invitations-class', most: 1000, windowMs: DAY_MS }
/** Such letters to one address: for one class, and for all of them. */
export const INVITED: Limit = { name: 'invited', most: 1, windowMs: DAY_MS }
export const INVITED_ANYWHERE: Limit = { name: 'invited-anywhere', most: 5, windowMs: DAY_MS }

/** Uses that were counted, and can be given back. */
export interface Use {
  readonly bucket: string
  readonly windowStart: number
  readonly times: number
}

/**
 * Counts one use by `who` (any strings that name them), or several of which all are to be had or none. The error is the
 * number of seconds to wait.
 */
export async function take(
  limit: Limit,
  who: readonly string[],
  now: number,
  times = 1,
): Promise<Result<Use, number>> {
  const windowStart = now - (now % limit.windowMs)
  const use = { bucket: bucketOf(limit, who), windowStart, times }
  const count = await countUse(use.bucket, windowStart, now, times)
  if (count <= limit.most) return ok(use)
  // Fewer at once may still be had.
  if (times > 1) await release(use)
  countRefusal(limit.name)
  return err(Math.ceil((windowStart + limit.windowMs - now) / 1000))
}

/** Takes uses back: they were none of those that the limit is about. */
export const release = (use: Use): Promise<void> => giveBack(use.bucket, use.windowStart, use.times)

/** Whoever reads the table learns neither addresses nor who tried to sign in. */
function bucketOf(limit: Limit, who: readonly string[]): string {
  const digest = createHmac('sha256', env().NEXTAUTH_SECRET).update(JSON.stringify(who)).digest('hex')
  return `${limit.name}:${digest}`
}
