import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import type { ProviderId } from '@/lib/contracts/ways'
import { env } from '@/lib/env'
import { connectCookie } from './cookies'
import { isSecure, type Session } from './session'

/** Keeps these tokens apart from those of sessions: neither is ever taken for the other. */
const SALT = 'connect'

/**
 * Notes that this session is out to connect an account at a service, and for a quarter of an hour. What comes back
 * without such a note connects nothing. Only in a server action or a route, which can set cookies.
 */
export async function noteConnecting({ sessionId }: Session, provider: ProviderId): Promise<void> {
  const { name, options } = connectCookie(isSecure())
  const token = { sid: sessionId, provider }
  const secret = env().NEXTAUTH_SECRET
  const jar = await cookies()
  jar.set(name, await encode({ token, secret, salt: SALT, maxAge: options.maxAge }), options)
}

/** Whether this session is out to connect an account at a service. The note is good once. */
export async function isConnecting({ sessionId }: Session, provider: string): Promise<boolean> {
  const { name, options } = connectCookie(isSecure())
  const jar = await cookies()
  const token = jar.get(name)?.value
  if (token === undefined) return false
  jar.set(name, '', { ...options, maxAge: 0 })
  const read = await decode({ token, secret: env().NEXTAUTH_SECRET, salt: SALT }).catch(() => null)
  return read?.['sid'] === sessionId && read['provider'] === provider
}
