import 'server-only'

/**
 * Postgres's error classes and codes for what passes by itself: connection lost (08), too few resources (53: disk,
 * memory, connections), shut down or starting (57P), input and output (58), and a server that only reads (25006).
 */
const POSTGRES = /^(08|53|57P|58|25006)/
/** Errors of the network, and Prisma's of connections: not reached, timed out, closed, none free. */
const NETWORK =
  /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|P1001|P1002|P1008|P1017|P2024|P2037)$/
/** What the driver says without a code. */
const DRIVER =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** Where the driver, Prisma and Node leave their codes and what lies behind an error. */
interface Clues {
  readonly code?: unknown
  readonly originalCode?: unknown
  readonly message?: unknown
  readonly cause?: unknown
  readonly errors?: unknown
  readonly meta?: { readonly driverAdapterError?: unknown }
}

/** Whether something could not be done because the database can't be reached or has no room: not now, perhaps soon. */
export function isDatabaseAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, originalCode, message, cause, errors, meta } = error as Clues
  if ([code, originalCode].some((given) => typeof given === 'string' && isOfOneAway(given))) return true
  if (typeof message === 'string' && DRIVER.test(message)) return true
  // A host name with several addresses fails with an error for each.
  const behind = [cause, meta?.driverAdapterError, ...(Array.isArray(errors) ? (errors as unknown[]) : [])]
  return behind.some(isDatabaseAway)
}

const isOfOneAway = (code: string): boolean => POSTGRES.test(code) || NETWORK.test(code)
