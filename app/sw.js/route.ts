import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/lib/env'

export const dynamic = 'force-dynamic'

const HEADERS = {
  'Content-Type': 'text/javascript; charset=utf-8',
  // A device asks for it now and then; what it gets must be of the build that serves it.
  'Cache-Control': 'no-cache',
  // The worker fetches from here and from nowhere else.
  'Content-Security-Policy': "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
}

/** The service worker of this very build, which lies beside it. In development there is none. */
export async function GET(): Promise<Response> {
  const { NODE_ENV, SPINDLE_DIST_DIR } = env()
  if (NODE_ENV !== 'production') return new Response(null, { status: 404 })
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), SPINDLE_DIST_DIR)
  const source = await readFile(path.join(folder, 'service-worker.js')).catch(() => null)
  return source === null ? new Response(null, { status: 404 }) : new Response(source, { headers: HEADERS })
}
