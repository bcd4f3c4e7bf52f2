import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { allowLongBodies } from '@/lib/load/long-bodies'

let server: Server
const sockets: Socket[] = []

beforeEach(async () => {
  server = createServer((request, response) => {
    request.resume()
    request.on('end', () => response.end('all of it'))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  allowLongBodies(server, { usual: 100, long: 60_000 })
})
afterEach(() => {
  for (const socket of sockets) socket.destroy()
  server.closeAllConnections()
  server.close()
})

/** Begins to send ten bytes to an address, and sends the rest when told to. */
async function begin(path: string): Promise<{ socket: Socket; rest: () => void }> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  sockets.push(socket)
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(`POST ${path} HTTP/1.1\r\nHost: here\r\nContent-Length: 10\r\n\r\n12345`)
  return { socket, rest: () => socket.write('67890') }
}

const replied = async (socket: Socket): Promise<string> => String((await once(socket, 'data'))[0])
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('a body that is long in coming', () => {
  it('is given up where no long one is taken', async () => {
    const { socket } = await begin('/api/notes')
    await once(socket, 'close')
  })

  it('is waited for where files of gigabytes come', async () => {
    for (const path of ['/api/anki?name=all.colpkg', '/api/account/restore']) {
      const { socket, rest } = await begin(path)
      await pause(200)
      rest()
      expect(await replied(socket)).toMatch(/^HTTP\/1.1 200 /)
    }
  })

  it('that comes in time is answered', async () => {
    const { socket, rest } = await begin('/api/notes')
    rest()
    expect(await replied(socket)).toMatch(/^HTTP\/1.1 200 /)
  })
})
