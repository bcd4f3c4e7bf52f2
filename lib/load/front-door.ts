import 'server-only'
import { AsyncResource } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { env } from '@/lib/env'
import { log } from '@/lib/logging'
import { processWide } from '@/lib/process-wide'
import { allowLongBodies } from './long-bodies'
import { putOffReply } from './put-off-reply'
import { WorkLimit } from './work-limit'

/** Requests under way for each connection to the database: one that waits for it leaves the processor to others. */
const FOR_EACH_CONNECTION = 4
const WAITING_FOR_EACH_AT_WORK = 10
const PATIENCE_MS = 1_000
const SHORT_PATIENCE_MS = 100
/** Milliseconds over which those put off are counted for one line of the log. */
const COUNTED_MS = 10_000

/** What is asked by whoever watches the server, and files, which cost next to nothing. */
const FREE = /^\/(api\/(health|metrics)$|_next\/static\/|icons\/)/

type Listener = (request: IncomingMessage, response: ServerResponse) => void

/**
 * Guards the server against more requests than it can do: `SPINDLE_MAX_IN_FLIGHT` are under way at once, the others wait
 * for a moment, and what waited too long is answered 503 with Retry-After. It stands before Next, since routing a request
 * costs more than all the rest of putting it off. Called once, when the server starts.
 */
export function guardFrontDoor(): void {
  processWide('front-door', () => {
    const most = env().SPINDLE_MAX_IN_FLIGHT ?? FOR_EACH_CONNECTION * env().DATABASE_POOL_MAX
    const guarded = new WeakSet<Server>()
    subscribe('http.server.request.start', (message) => {
      const { server } = message as { readonly server: Server }
      if (guarded.has(server)) return
      guarded.add(server)
      guard(server, most)
      allowLongBodies(server)
    })
    return true
  })
}

/** Puts a limit before all that listens to a server's requests now. */
export function guard(server: Server, most: number): void {
  const bounds = {
    atWork: most,
    waiting: most * WAITING_FOR_EACH_AT_WORK,
    patienceMs: PATIENCE_MS,
    shortPatienceMs: SHORT_PATIENCE_MS,
  }
  const limit = new WorkLimit(bounds, () => performance.now())
  const behind = server.listeners('request') as Listener[]
  const count = counter()
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    // One that waited is let in by the end of another, and must not find itself in what that one was about: Next would
    // take it to be asked by whoever asked the other.
    const letIn = AsyncResource.bind(() => {
      for (const listener of behind) listener.call(server, request, response)
    })
    if (FREE.test(pathOf(request))) letIn()
    else
      admit(limit, response, letIn, () => {
        count()
        putOffReply(request, response)
      })
  })
}

/** A client that goes away gives its turn back, whether it waits or is being served. */
function admit(limit: WorkLimit, response: ServerResponse, letIn: () => void, putOff: () => void): void {
  const caller = {
    letIn: () => {
      response.off('close', withdraw)
      response.once('close', () => limit.leave())
      letIn()
    },
    putOff: () => {
      response.off('close', withdraw)
      putOff()
    },
  }
  const withdraw = () => limit.withdraw(caller)
  response.once('close', withdraw)
  limit.enter(caller)
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '').split('?')[0] ?? ''

/** Counts those put off; the log hears of them together, since a line for each would be load of its own. */
function counter(): () => void {
  let putOff = 0
  return () => {
    if (putOff++ > 0) return
    setTimeout(() => {
      log.warn('too busy', { putOff, seconds: COUNTED_MS / 1000 })
      putOff = 0
    }, COUNTED_MS).unref()
  }
}
