import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../failures.mjs'
import { beginLog, readFrom } from '../logs.mjs'
import { inRoot } from '../paths.mjs'
import { described } from '../runners.mjs'

const SECONDS_TO_WAIT = 60
const SECONDS_FOR_ONE_ANSWER = 20

/** The command of the web server: the built app, or with `mode` 'dev' the sources as they are. */
export const nextCommand = (mode, { port, host }) => [
  process.execPath,
  [inRoot('node_modules/next/dist/bin/next'), mode, '--port', String(port), '--hostname', host],
]

/**
 * Starts the web server under the guard and waits until it answers. `command` is `[program, arguments]`.
 * Its log goes to `log`, or to the terminal when that is null. Returns its process number.
 */
export async function serve({ guard, settings, command, environment, log }) {
  const [program, args] = command
  const from = log ? beginLog(log) : 0
  const stillUp = new AbortController()
  const onEnded = ({ name }) => name === 'web' && stillUp.abort()
  guard.on('ended', onEnded)
  try {
    const pid = await guard.start({ name: 'web', ...described(program, args, environment), kind: 'web', log })
    await answering(settings, stillUp.signal)
    return pid
  } catch (error) {
    throw stillUp.signal.aborted ? whyEnded(log ? readFrom(log, from) : '', log, settings.port) : error
  } finally {
    guard.off('ended', onEnded)
  }
}

async function answering({ probeHost, port }, signal) {
  const host = probeHost.includes(':') ? `[${probeHost}]` : probeHost
  for (const deadline = Date.now() + SECONDS_TO_WAIT * 1000; Date.now() < deadline; await sleep(50)) {
    if (signal.aborted) break
    if (await answers(`http://${host}:${port}/api/health`, signal)) return
  }
  throw new Failure(`The web server started but does not answer on port ${port}.`)
}

async function answers(address, signal) {
  try {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(SECONDS_FOR_ONE_ANSWER * 1000)])
    const response = await fetch(address, { signal: patience, redirect: 'manual' })
    await response.body?.cancel()
    return response.status < 500
  } catch {
    return false
  }
}

function whyEnded(said, log, port) {
  if (said.includes('EADDRINUSE')) return takenPort(port)
  const where = log ? `its log is ${log}` : 'it said why above'
  return Object.assign(new Failure(`The web server ended as it started; ${where}.`), { output: said })
}

/** The sentence for a port that another program has. */
export const takenPort = (port) =>
  new Failure(
    `Port ${port} is taken by another program: stop that one, or choose another port, as in PORT=${port + 1} npm start.`,
  )

/** The name of the web server's log in a log folder. */
export const webLog = (logFolder) => path.join(logFolder, 'web.log')
