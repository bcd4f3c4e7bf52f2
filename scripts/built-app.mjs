import { noteServer } from './build-in-use.mjs'
import { freePort } from './embedded/ports.mjs'
import { Guard } from './guard/client.mjs'
import { plainRunner } from './runners.mjs'
import { build, buildFolder } from './steps/build.mjs'
import { nextCommand, serve } from './steps/serve.mjs'

/** Builds the app unless the build that is there is of these very sources. */
export const ensureBuilt = () => build({ run: plainRunner() })

/**
 * Serves the built app for a test or a bench, on a free port unless one is given, under a guard of its own: however
 * this process ends, the server ends too. Returns `{ address, port, pid, close() }`; `pid` may be killed at will.
 */
export async function serveBuiltApp({
  databaseUrl,
  environment = {},
  port: wish,
  log = /** @type {string | null} */ (null),
}) {
  const port = wish ?? (await freePort())
  const settings = { port, host: '127.0.0.1', probeHost: '127.0.0.1' }
  const address = `http://localhost:${port}`
  const guard = new Guard({ record: null })
  try {
    const pid = await serve({
      guard,
      settings,
      command: nextCommand('start', settings),
      log,
      environment: {
        ...environment,
        DATABASE_URL: databaseUrl,
        NEXTAUTH_URL: address,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
      },
    })
    noteServer(buildFolder(), pid)
    return { address, port, pid, close: () => guard.close() }
  } catch (error) {
    await guard.close()
    throw error
  }
}
