import { once } from 'node:events'
import net from 'node:net'

/** A port of this machine that nothing listens on at the moment. */
export async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

/** True when something accepts connections there. */
export function isListening(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host, timeout: 1000 })
    const answer = (value) => {
      socket.destroy()
      resolve(value)
    }
    socket.once('connect', () => answer(true))
    socket.once('timeout', () => answer(false))
    socket.once('error', () => answer(false))
  })
}

/**
 * Why a web server could not listen there: null when it can, else the system's error code.
 * `localhost` means ::1 to some programs and 127.0.0.1 to others, so another program on either counts.
 */
export async function whyNotListen(port, host) {
  for (const loopback of ['127.0.0.1', '::1']) if (await isListening(port, loopback)) return 'EADDRINUSE'
  const server = net.createServer()
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(error.code))
    server.listen({ port, host }, () => server.close(() => resolve(null)))
  })
}
