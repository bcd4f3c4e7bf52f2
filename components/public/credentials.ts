import { LIMITS } from '@/lib/contracts/limits'

/** What was typed into a form that asks for an address and a password. */
export function credentials(data: FormData): { email: string; password: string } {
  return { email: String(data.get('email') ?? '').trim(), password: String(data.get('password') ?? '') }
}

/** What keeps an address from being tried at all. The server decides; this only spares a round trip. */
export function emailProblem(email: string): 'missing' | 'malformed' | undefined {
  if (email === '') return 'missing'
  return /^[^\s@]+@[^\s@]+$/.test(email) ? undefined : 'malformed'
}

/** What keeps a password from being chosen. */
export function newPasswordProblem(password: string): 'short' | 'long' | undefined {
  const { least, most } = LIMITS.passwordChars
  if (password.length < least) return 'short'
  return password.length > most ? 'long' : undefined
}
