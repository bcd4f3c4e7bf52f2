import 'server-only'
import type { IncomingMessage, Server } from 'node:http'

/** Addresses that take files of gigabytes: over a slow line these take an hour. */
const LONG = /^\/api\/(anki|account\/restore)(\?|$)/

/** How long a request may take to arrive, in milliseconds. */
export interface ArrivalTimes {
  readonly usual: number
  /** Of a file of gigabytes. */
  readonly long: number
}

const TIMES: ArrivalTimes = { usual: 300_000, long: 4 * 3_600_000 }

/**
 * Gives long files the time they take to arrive, and all else what Node gives: five minutes. Node knows one time for all
 * requests of a server.
 */
export function allowLongBodies(server: Server, { usual, long }: ArrivalTimes = TIMES): void {
  server.requestTimeout = long
  server.prependListener('request', (request: IncomingMessage) => {
    if (!hasBody(request) || LONG.test(request.url ?? '')) return
    const timer = setTimeout(() => {
      if (!request.complete) request.socket.destroy()
    }, usual)
    timer.unref()
    request.once('close', () => clearTimeout(timer))
  })
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
