import 'server-only'
import dns from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address'

/** Finds all addresses of a name. */
export type Resolver = (
  hostname: string,
  options: dns.LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: dns.LookupAddress[]) => void,
) => void

/**
 * How a socket finds where to connect: a name is refused when any of its addresses is not public, and the socket is
 * given just those that were looked at. So no answer can change between the check and the connection.
 */
export const publicLookup =
  (resolve: Resolver = dns.lookup): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error !== null) return callback(error, [])
      if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address))) {
        return callback(new Error('the name leads to no public address'), [])
      }
      if (options.all === true) return callback(null, addresses)
      return callback(null, first.address, first.family)
    })
  }
