import path from 'node:path'
import type * as WorkerThreads from 'node:worker_threads'
import { build } from 'esbuild'

const root = path.join(import.meta.dirname, '../../..')
const thread = { bundle: '', started: [] as { readonly threadId: number }[] }

/**
 * For `vi.mock('node:worker_threads', …)`: a thread runs no TypeScript under test, so the one that reads packages is
 * given what `useBundledThread` has made of it.
 */
export function withBundledThread<Original extends typeof WorkerThreads>(original: Original): Original {
  class BundledWorker extends original.Worker {
    constructor(file: URL | string, options: ConstructorParameters<typeof original.Worker>[1]) {
      super(String(file).endsWith('/package-thread.ts') ? thread.bundle : file, options)
      thread.started.push(this)
    }
  }
  return { ...original, Worker: BundledWorker }
}

/** Bundles the thread into a file, which is run from then on. */
export async function useBundledThread(file: string): Promise<void> {
  await bundleThread(file)
  thread.bundle = file
}

/** Threads that were started under test and are still there. */
export const runningThreads = (): number => thread.started.filter(({ threadId }) => threadId !== -1).length

/** What the bundler makes of the thread; written nowhere without a file. */
export const bundleThread = (outfile: string | null) =>
  build({
    entryPoints: [path.join(root, 'lib/packages/package-thread.ts')],
    ...(outfile === null ? { write: false as const } : { outfile }),
    bundle: true,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    alias: { '@': root },
    // As in the app: it has a file of its own beside it.
    external: [path.join(root, 'node_modules/sql.js')],
    plugins: [
      {
        name: 'sql.js',
        setup: (steps) =>
          steps.onResolve({ filter: /^sql\.js$/ }, () => ({
            path: path.join(root, 'node_modules/sql.js/dist/sql-wasm.js'),
            external: true,
          })),
      },
    ],
    logLevel: 'error',
  })
