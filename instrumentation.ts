import type { Instrumentation } from 'next'

/*
 * Next compiles this file for its Edge runtime too, where nothing of ours runs: the bundler puts the runtime's name in
 * and drops what stands behind the comparison.
 */

/** Runs once when the server starts: one with half an environment doesn't start. */
export async function register(): Promise<void> {
  // eslint-disable-next-line no-restricted-properties -- a constant of the build
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { start } = await import('./instrumentation-node')
    start()
  }
}

/** A page or an action that broke. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // eslint-disable-next-line no-restricted-properties -- a constant of the build
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { pageFailed } = await import('./instrumentation-node')
    pageFailed(error, request, context)
  }
}
