import { Agent, request } from 'node:http'

/** A request to send; a new one for every time. */
export interface Shot {
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

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
  shot: () => Shot,
  check: Check,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const began = performance.now()
  const ends = began + seconds * 1000
  let answered = 0
  const oneAfterAnother = async (): Promise<void> => {
    while (performance.now() < ends) {
      const { status, body } = await post(agent, address, shot())
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

function post(
  agent: Agent,
  address: string,
  { path, headers, body }: Shot,
): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        hostname,
        port,
        path,
        method: 'POST',
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (text += chunk))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }))
        response.on('error', reject)
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
