import 'server-only'
import { isIP } from 'node:net'
import { env } from '@/lib/env'

/** The site that passkeys belong to. */
export interface RelyingParty {
  /** The host that a passkey is made for. */
  readonly id: string
  /** The address whose pages may ask for it. */
  readonly origin: string
}

/**
 * The site that passkeys belong to, from the address that Spindle is reached at; null where browsers offer none: they
 * want https, or this very machine, and a name instead of a number.
 */
export function relyingParty(): RelyingParty | null {
  const { protocol, hostname, origin } = new URL(env().NEXTAUTH_URL)
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost')
  if (protocol !== 'https:' && !isLocal) return null
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return null
  return { id: hostname, origin }
}
