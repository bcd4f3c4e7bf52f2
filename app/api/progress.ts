import 'server-only'
import { log } from '@/lib/logging'
import type { Reply } from './handler'

/** Says how far the work has come. */
export type Tell = (progress: object) => void

/** The last line where the work broke off: the address in the header finds it in the log. */
const BROKEN_OFF = { status: 'failed' } as const

/**
 * The reply of work that tells how far it has come: lines of JSON (NDJSON), the last of them the value it comes to.
 * Until it first tells something no reply has begun, so that what it refuses to begin with is refused like anything else.
 */
export function repliesWithProgress(work: (tell: Tell) => Promise<Exclude<Reply, Response>>): Promise<Reply> {
  const lines = new TransformStream<string, string>(undefined, { highWaterMark: Infinity })
  const writer = lines.writable.getWriter()
  // Whoever asked may be gone; the work goes on all the same.
  const write = (line: object) => void writer.write(`${JSON.stringify(line)}\n`).catch(() => undefined)
  return new Promise((resolve, reject) => {
    let hasBegun = false
    const tell: Tell = (progress) => {
      write(progress)
      if (!hasBegun)
        resolve(new Response(lines.readable.pipeThrough(new TextEncoderStream()), { headers: HEADERS }))
      hasBegun = true
    }
    const end = (line: object) => {
      write(line)
      void writer.close().catch(() => undefined)
    }
    work(tell).then(
      (reply) => {
        if (!hasBegun) return resolve(reply)
        end(reply.ok ? (reply.value as object) : BROKEN_OFF)
      },
      (error: unknown) => {
        if (!hasBegun) return reject(error as Error)
        log.error('request failed', {}, error)
        end(BROKEN_OFF)
      },
    )
  })
}

const HEADERS = { 'Content-Type': 'application/x-ndjson' } as const
