import { request, type Agent } from 'node:http'

/** A request to send. */
export interface Ask {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Answered {
  readonly status: number
  readonly body: string
  /** Seconds after which to come back; null when the server didn't say. */
  readonly retrySeconds: number | null
}

/**
 * Sends a request and reads the whole answer.
 *
 * @throws Error when the connection is refused or lost, or nothing has come for so long
 */
export function ask(
  agent: Agent,
  address: string,
  { method, path, headers, body }: Ask,
  timeoutMs = 60_000,
): Promise<Answered> {
  const { hostname, port } = new URL(address)
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent, hostname, port, path, method, headers: { ...headers, ...length }, timeout: timeoutMs },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (text += chunk))
        response.on('end', () => {
          const retry = response.headers['retry-after']
          const retrySeconds = retry === undefined ? null : Number(retry)
          resolve({ status: response.statusCode ?? 0, body: text, retrySeconds })
        })
        response.on('error', reject)
      },
    )
    sent.on('timeout', () => sent.destroy(new Error(`nothing came for ${timeoutMs} ms`)))
    sent.on('error', reject)
    sent.end(body)
  })
}
