import { once } from 'node:events'
import { Agent, createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLoop, type Due } from '../../../../bench/load/open-loop'

let server: Server
let address: string
const agent = new Agent({ keepAlive: true })

beforeEach(async () => {
  server = createServer((request, response) => {
    if (request.url === '/busy') response.writeHead(503, { 'Retry-After': '3' }).end()
    else if (request.url === '/bare') response.writeHead(503).end()
    else if (request.url === '/slow') void sleep(300).then(() => response.end('here'))
    else response.end('here')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const due = (at: number, path: string, fault: string | null = null): Due<string> => ({
  at,
  kind: path,
  request: () => ({ ask: { method: 'GET', path, headers: {} }, check: () => fault }),
})

describe('an open loop', () => {
  it('asks on time though nothing has been answered yet', async () => {
    const samples = await openLoop(agent, address, [due(20, '/quick'), due(0, '/slow'), due(10, '/slow')])
    expect(samples.map(({ kind, at }) => [kind, at])).toEqual([
      ['/slow', 0],
      ['/slow', 10],
      ['/quick', 20],
    ])
    const [first, second, quick] = samples.map(({ at, latency }) => at + latency)
    // The quick one was asked and answered before the slow ones were.
    expect(quick).toBeLessThan(Math.min(first ?? 0, second ?? 0))
  })

  it('counts how late an answer is from when it fell due', async () => {
    let asked = 0
    const late: Due<string> = {
      ...due(0, '/quick'),
      request: () => {
        // The one who asks was held up itself.
        for (const until = performance.now() + 50; performance.now() < until;) asked++
        return due(0, '/quick').request()
      },
    }
    const [sample] = await openLoop(agent, address, [late])
    expect(asked).toBeGreaterThan(0)
    expect(sample?.latency).toBeGreaterThanOrEqual(50)
  })

  it('tells apart what was put off with a time to come back, and what failed', async () => {
    const samples = await openLoop(agent, address, [
      due(0, '/busy'),
      due(1, '/bare'),
      due(2, '/quick', 'not what was asked for'),
      due(3, '/quick'),
    ])
    expect(samples.map(({ outcome, detail }) => [outcome, detail])).toEqual([
      ['put-off', null],
      ['error', 'status 503'],
      ['error', 'not what was asked for'],
      ['done', null],
    ])
  })
})
