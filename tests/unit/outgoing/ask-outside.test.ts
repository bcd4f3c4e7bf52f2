import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askOutside, type Bounds } from '@/lib/outgoing/ask-outside'

const asked: string[] = []
const server = http.createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`)
  if (request.url === '/elsewhere') return response.writeHead(302, { location: '/there' }).end()
  if (request.url === '/silent') return undefined
  if (request.url === '/dripping') return response.write('so far')
  return request.pipe(response.writeHead(201))
})
let address = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const BOUNDS: Bounds = { patienceMs: 300, replyBytes: 100 }
const ask = (url: string, { isTest = true, body = '' } = {}) =>
  askOutside({ url, method: 'POST', headers: {}, body: Buffer.from(body) }, { isTest, bounds: BOUNDS })

describe('asking a server elsewhere', () => {
  it.each([
    ['by http', 'http://push.example.org/'],
    ['by a file', 'file:///etc/passwd'],
    ['by an address in place of a name', 'https://142.250.1.1/'],
    ['by an address spelt as a number', 'https://2130706433/'],
    ['by an address of IPv6', 'https://[2a00:1450:4001::1]/'],
    ['on a port of its own', 'https://push.example.org:8443/'],
    ['with a password in its address', 'https://me:secret@push.example.org/'],
  ])('is not done %s', async (_, url) => {
    await expect(ask(url, { isTest: false })).rejects.toThrow(/servers elsewhere|password/)
    await expect(ask(url)).rejects.toThrow(/servers elsewhere|password/)
  })

  it('is not done where its name leads to this machine', async () => {
    await expect(ask('https://localhost/', { isTest: false })).rejects.toThrow('no public address')
  })

  it('goes to a stand-in on this machine in a test run only', async () => {
    expect(await ask(`${address}/here`, { body: 'hello' })).toEqual({
      status: 201,
      body: Buffer.from('hello'),
    })
    asked.length = 0
    await expect(ask(`${address}/here`, { isTest: false })).rejects.toThrow('by https only')
    expect(asked).toEqual([])
  })

  it('follows no redirect', async () => {
    asked.length = 0
    expect(await ask(`${address}/elsewhere`)).toMatchObject({ status: 302 })
    expect(asked).toEqual(['POST /elsewhere'])
  })

  it('breaks off a reply that is too long', async () => {
    expect(await ask(`${address}/here`, { body: 'x'.repeat(100) })).toMatchObject({ status: 201 })
    await expect(ask(`${address}/here`, { body: 'x'.repeat(101) })).rejects.toThrow('too long')
  })

  it.each(['/silent', '/dripping'])('loses patience with a server that is %s', async (path) => {
    await expect(ask(address + path)).rejects.toMatchObject({ name: 'AbortError' })
  })
})
