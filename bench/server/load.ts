import { Agent } from 'node:http'
import { ask, type Ask } from './ask'

/** A response, checked by whoever asked for it. */
export type Check = (status: number, body: string) => void

/**
 * Sends requests over a number of connections for a while, each connection the next one as soon as it has its answer.
 * Returns answers per second.
 *
 * @throws Error when a response isn't what it should be
 */
export async function fire(
  address: string,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
  shot: () => Ask,
  check: Check,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const began = performance.now()
  const ends = began + seconds * 1000
  let answered = 0
  const oneAfterAnother = async (): Promise<void> => {
    while (performance.now() < ends) {
      const { status, body } = await ask(agent, address, shot())
      check(status, body)
      answered++
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, oneAfterAnother))
    return answered / ((performance.now() - began) / 1000)
  } finally {
    agent.destroy()
  }
}
