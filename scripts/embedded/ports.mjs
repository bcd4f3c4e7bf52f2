import { randomInt } from 'node:crypto'
import net from 'node:net'

/**
 * Below the ports that systems give to connections and to whoever asks for any: one of those could be given away again
 * between the look and its use. None of them is barred by browsers.
 */
const FREE_PORTS = { least: 20_000, most: 32_767 }
const TRIES = 100

/** A port of this machine that nothing listens on at the moment. */
export async function freePort() {
  for (let tried = 0; tried < TRIES; tried++) {
    const port = randomInt(FREE_PORTS.least, FREE_PORTS.most + 1)
    if ((await whyNotListen(port, '127.0.0.1')) === null) return port
  }
  throw new Error(`none of ${TRIES} ports from ${FREE_PORTS.least} to ${FREE_PORTS.most} can be listened on`)
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
