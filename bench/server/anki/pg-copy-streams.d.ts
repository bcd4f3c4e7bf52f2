/** As much of it as a bench uses. */
declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream'
  import type { Submittable } from 'pg'

  /** The rows as they come. */
  export function to(text: string): Readable & Submittable
  /** Takes rows as they are sent. */
  export function from(text: string): Writable & Submittable
}
