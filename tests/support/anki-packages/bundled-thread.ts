import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type * as WorkerThreads from 'node:worker_threads'
import type { Worker } from 'node:worker_threads'
import { build, type Plugin } from 'esbuild'

const root = path.join(import.meta.dirname, '../../..')
/** What is run for a thread, by the name of its source. */
const bundles = new Map<string, string>()
const started: Worker[] = []

/**
 * For `vi.mock('node:worker_threads', …)`: a thread runs no TypeScript under test, so those of packages are given what
 * `useBundledThread` and `useBundledTasks` have made of them.
 */
export function withBundledThread<Original extends typeof WorkerThreads>(original: Original): Original {
  class BundledWorker extends original.Worker {
    constructor(file: URL | string, options: ConstructorParameters<typeof original.Worker>[1]) {
      super(bundles.get(path.basename(String(file))) ?? file, options)
      started.push(this)
    }
  }
  return { ...original, Worker: BundledWorker }
}

/** Bundles the thread that reads packages into a file, which is run from then on. */
export async function useBundledThread(file: string): Promise<void> {
  await bundleThread(file)
  bundles.set('package-thread.ts', file)
}

/** Bundles the thread that looks at packages and imports them into a folder, with the one that it starts itself. */
export async function useBundledTasks(folder: string): Promise<void> {
  const [reading, tasks] = ['package-thread.cjs', 'task-thread.cjs'].map((name) => path.join(folder, name))
  if (reading === undefined || tasks === undefined) return
  await useBundledThread(reading)
  await build({
    ...bundling('lib/usecases/anki/thread/task-thread.ts'),
    outfile: tasks,
    plugins: [beside('sql.js', 'sharp'), startingThread(reading)],
  })
  useTasks(tasks)
}

/** Runs another program in place of the thread that looks at packages and imports them. */
export const useTasks = (file: string): void => void bundles.set('task-thread.ts', file)

/** Threads that were started under test and are still there. */
export const runningThreads = (): number => started.filter(({ threadId }) => threadId !== -1).length

/** Ends the thread that was started last, as an operating system might. */
export const killThread = async (): Promise<void> => void (await started.at(-1)?.terminate())

/** What the bundler makes of the thread that reads packages; written nowhere without a file. */
export const bundleThread = (outfile: string | null) =>
  build({
    ...bundling('lib/packages/package-thread.ts'),
    ...(outfile === null ? { write: false as const } : { outfile }),
    metafile: true as const,
    plugins: [beside('sql.js')],
  })

const bundling = (entry: string) => ({
  entryPoints: [path.join(root, entry)],
  bundle: true as const,
  platform: 'node' as const,
  format: 'cjs' as const,
  alias: { '@': root, 'server-only': path.join(root, 'tests/support/empty.ts') },
  external: ['pg-native'],
  logLevel: 'error' as const,
})

const resolve = createRequire(import.meta.url).resolve

/** As in the app: packages that have files of their own beside them are left where they are. */
const beside = (...packages: readonly string[]): Plugin => ({
  name: 'packages beside',
  setup: (steps) =>
    steps.onResolve({ filter: new RegExp(`^(${packages.join('|')})$`) }, ({ path: name }) => ({
      path: resolve(name),
      external: true,
    })),
})

/** What is bundled has no address to find another thread by. */
const startingThread = (file: string): Plugin => ({
  name: 'a thread that is started',
  setup: (steps) =>
    steps.onLoad({ filter: /lib\/packages\/thread\.ts$/ }, async ({ path: source }) => {
      const text = await readFile(source, 'utf8')
      const contents = text.replace("new URL('./package-thread.ts', import.meta.url)", JSON.stringify(file))
      return { contents, loader: 'ts' }
    }),
})
