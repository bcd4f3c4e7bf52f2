import { spawn, spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { isRunning } from './identity.mjs'

/**
 * How each kind of process is asked to end, gentlest first; what still runs afterwards is killed.
 * Postgres: SIGINT is its fast shutdown, SIGQUIT its immediate one. A web server finishes its requests on SIGTERM.
 * A guard found without its launcher is ending already, and must not outlast what the next guard writes.
 */
export const stopPlans = {
  postgres: [
    { signal: 'SIGINT', seconds: 10 },
    { signal: 'SIGQUIT', seconds: 5 },
  ],
  web: [{ signal: 'SIGTERM', seconds: 5 }],
  tool: [{ signal: 'SIGTERM', seconds: 3 }],
  guard: [],
}

/** Sends a signal to a process and, where systems have them, to the whole group that it leads. */
function signalGroup(pid, signal) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true })
    return
  }
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal)
    } catch (error) {
      if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error
    }
  }
}

function signalOne(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

async function ended(identity, seconds) {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; await sleep(25)) {
    if (!isRunning(identity)) return true
  }
  return !isRunning(identity)
}

/**
 * Ends one process by its plan and returns once it is gone.
 * What it started and left behind is killed with it. `stopCommand` stands in for signals where there are none.
 */
export async function stopProcess(identity, plan, stopCommand) {
  for (const { signal, seconds } of plan) {
    if (!isRunning(identity)) break
    if (stopCommand) spawn(stopCommand[0], stopCommand.slice(1), { stdio: 'ignore', windowsHide: true })
    else signalOne(identity.pid, signal)
    if (await ended(identity, seconds)) break
  }
  if (isRunning(identity) || process.platform !== 'win32') signalGroup(identity.pid, 'SIGKILL')
  await ended(identity, 5)
}
