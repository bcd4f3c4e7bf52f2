import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createRequire } from 'node:module'
import { freePort } from '../scripts/embedded/ports.mjs'
import { Guard } from '../scripts/guard/client.mjs'
import { inRoot } from '../scripts/paths.mjs'
import { plainRunner } from '../scripts/runners.mjs'
import { hashOf, whenStale } from '../scripts/stamps.mjs'
import { serve } from '../scripts/steps/serve.mjs'

const next = inRoot('node_modules/next/dist/bin/next')
/** Inside the repository, so that it finds the repository's packages. */
const folder = '.data/bench/empty-app'

const files = {
  'next.config.js': 'module.exports = { poweredByHeader: false }\n',
  'app/layout.js': `export const metadata = { title: 'Empty' }
export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}
`,
  'app/page.js': `export default function Page() {
  return <p>Nothing</p>
}
`,
  // Without one of its own it is built with the one of the repository it lies in, which it has no settings for.
  'instrumentation.js': 'export function register() {}\n',
  'app/api/nothing/route.js': `export const dynamic = 'force-dynamic'
export async function POST() {
  return Response.json({})
}
`,
}

export interface EmptyApp {
  readonly address: string
  /** Where it was built. */
  readonly folder: string
  close(): Promise<void>
}

/** Serves an app of Next that has one page and one route handler and does nothing: what Spindle is compared with. */
export async function serveEmptyApp(): Promise<EmptyApp> {
  await build()
  const port = await freePort()
  const guard = new Guard({ record: null })
  const settings = { port, probeHost: '127.0.0.1' }
  try {
    await serve({
      guard,
      settings,
      command: [
        process.execPath,
        [next, 'start', inRoot(folder), '--port', String(port), '--hostname', '127.0.0.1'],
      ],
      environment: quiet,
      log: inRoot(folder, 'server.log'),
    })
  } catch (error) {
    await guard.close()
    throw error
  }
  return { address: `http://127.0.0.1:${port}`, folder: inRoot(folder), close: () => guard.close() }
}

const quiet = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }

async function build(): Promise<void> {
  const { version } = createRequire(inRoot('package.json'))('next/package.json') as { version: string }
  const hash = hashOf([], [version, JSON.stringify(files)])
  await whenStale({ stamp: `${folder}/stamp`, hash, outputs: [`${folder}/.next/BUILD_ID`] }, async () => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(inRoot(folder, name)), { recursive: true })
      writeFileSync(inRoot(folder, name), text)
    }
    const { code, output } = await plainRunner()(
      'empty app',
      process.execPath,
      [next, 'build', inRoot(folder)],
      quiet,
    )
    if (code !== 0) throw new Error(`the empty app could not be built:\n${output}`)
  })
}
