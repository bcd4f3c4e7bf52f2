import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { weakness } from '@/lib/auth/common-passwords'
import { SIGN_UP, take } from '@/lib/auth/limits'
import { hashPassword } from '@/lib/auth/passwords'
import type { CheckedSignUp } from '@/lib/auth/sealed-sign-up'
import type { SignUpProblem } from '@/lib/contracts/account'
import { openAccountSchema, type OpenAccountInput } from '@/lib/contracts/age'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { confirmEmail } from '@/lib/data/credentials'
import { insertLearner } from '@/lib/data/learners'
import { transaction } from '@/lib/data/transaction'
import { insertAccount } from '@/lib/data/users'
import { env } from '@/lib/env'
import { isTimeZone } from '@/lib/scheduling'

const FIELDS = ['email', 'password', 'zone', 'ageBasis'] as const

/** Opens an account. `address` is where the request comes from, as far as known. */
export async function signUp(
  input: OpenAccountInput,
  address: string | null,
  now: number,
): Promise<Result<Viewer, SignUpProblem>> {
  const checked = await checkSignUp(input, address, now)
  if (!checked.ok) return checked
  const viewer = await openAccount(checked.value, 'unconfirmed', now)
  return viewer === null ? err({ code: 'email-taken' }) : ok(viewer)
}

/** Checks all that can be without looking whether the address has an account. */
export async function checkSignUp(
  input: OpenAccountInput,
  address: string | null,
  now: number,
): Promise<Result<CheckedSignUp, SignUpProblem>> {
  const read = openAccountSchema.safeParse(input)
  if (!read.success) {
    const fields = FIELDS.filter((field) => read.error.issues.some((issue) => issue.path[0] === field))
    return err({ code: 'invalid', fields })
  }
  const { email, password, zone } = read.data
  if (!isTimeZone(zone)) return err({ code: 'invalid', fields: ['zone'] })
  const isAsked = env().MINIMUM_AGE > 0
  if (isAsked && read.data.ageBasis === '') return err({ code: 'invalid', fields: ['ageBasis'] })
  const ageBasis = (isAsked && read.data.ageBasis) || null
  const allowed = await take(SIGN_UP, [address ?? ''], now)
  if (!allowed.ok) return err({ code: 'too-many', retrySeconds: allowed.error })
  const weak = weakness(password, email)
  if (weak !== null) return err({ code: weak })
  return ok({ email, passwordHash: await hashPassword(password), zone, ageBasis })
}

/** Opens an account that was checked; null where its address has one. */
export async function openAccount(
  { email, passwordHash, zone, ageBasis }: CheckedSignUp,
  standing: 'confirmed' | 'unconfirmed',
  now: number,
): Promise<Viewer | null> {
  const viewer: Viewer = { userId: uuidv7(), isDemo: false }
  return transaction(async (connection) => {
    if (!(await insertAccount(connection, { ...viewer, email, passwordHash, ageBasis, now }))) return null
    if (standing === 'confirmed') await confirmEmail(connection, viewer.userId, email, now)
    await insertLearner(connection, viewer, zone)
    return viewer
  })
}
