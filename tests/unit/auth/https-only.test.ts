import http, { type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://u:p@localhost/d')
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32))
  vi.resetModules()
})
afterEach(() => vi.unstubAllEnvs())

/** The headers of an answer that a server gives which was started with Spindle at an address. */
async function headersAt(address: string): Promise<IncomingHttpHeaders> {
  vi.stubEnv('NEXTAUTH_URL', address)
  const { insistOnHttps } = await import('@/lib/auth/https-only')
  insistOnHttps()
  const server = http.createServer((_, response) =>
    response.writeHead(404, { 'content-type': 'text/plain' }).end(),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const { headers } = await new Promise<http.IncomingMessage>((resolve, reject) => {
    http
      .get({ port, host: '127.0.0.1', agent: false }, (response) => resolve(response.resume()))
      .on('error', reject)
  })
  server.close()
  return headers
}

describe('an answer of any kind', () => {
  // The first, as what is asked for once is asked for as long as the process lives.
  it('says nothing of https where Spindle is not reached over it', async () => {
    expect(await headersAt('http://localhost:3000')).not.toHaveProperty('strict-transport-security')
  })

  it('has browsers keep to https for a year where Spindle is reached over it', async () => {
    expect(await headersAt('https://spindle.example')).toMatchObject({
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'content-type': 'text/plain',
    })
  })
})
