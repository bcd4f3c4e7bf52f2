import 'server-only'
import { dictionary } from '@zxcvbn-ts/language-common'
import { processWide } from '@/lib/process-wide'

/** Some fifty thousand passwords that many people chose, as breaches showed, in lower case. */
const known = (): ReadonlySet<string> =>
  processWide('common-passwords', () => new Set(dictionary['passwords-common']))

/** Whether a password is one of those that are guessed first, in whatever case. */
export const isCommonPassword = (password: string): boolean =>
  known().has(password.normalize('NFKC').toLowerCase())

/** Why a password that is long enough is refused all the same; null where it isn't. `email` is in lower case. */
export function weakness(password: string, email: string | null): 'common' | 'own-address' | null {
  if (email !== null && password.trim().toLowerCase() === email) return 'own-address'
  return isCommonPassword(password) ? 'common' : null
}
