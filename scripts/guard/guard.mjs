/**
 * The guard: a process of its own that owns the database and the web server on behalf of a launcher.
 * When its standard input closes, however the launcher ended, it stops both, newest first, and ends.
 *
 * Commands come as one JSON object a line on standard input:
 *   { "record": FILE, "remove": [FOLDER] }                       first of all: where to note what is owned, what to delete at the end
 *   { "start": { name, kind, command, args, cwd, env, uid, gid, shell, log, stopCommand } }
 *   { "stop": NAME }
 * and news goes out the same way on file descriptor 3:
 *   { "started": NAME, "pid": N } | { "ended": NAME, "code": N, "signal": S } | { "unable": NAME, "message": M, "code": C }
 */
import { spawn } from 'node:child_process'
import { closeSync, createWriteStream, openSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { identityOf } from './identity.mjs'
import { removeRecord, writeRecord } from './record.mjs'
import { stopPlans, stopProcess } from './stopping.mjs'

const owned = new Map()
const news = createWriteStream('', { fd: 3 })
let record = null
let foldersToRemove = []
let stopping = null

// A launcher that died takes the reading end with it; that is no reason to end before the children have.
news.on('error', () => {})
const tell = (message) => news.write(`${JSON.stringify(message)}\n`)

// The terminal sends these to everyone in it; the launcher decides what they mean.
process.on('SIGINT', () => {})
process.on('SIGHUP', () => {})
process.on('SIGTERM', () => void stopAll())

function note() {
  if (!record) return
  const self = { name: 'guard', kind: 'guard', identity: identityOf(process.pid) }
  const children = [...owned].map(([name, { kind, identity, stopCommand }]) => ({
    name,
    kind,
    identity,
    stopCommand,
  }))
  writeRecord(record, [self, ...children])
}

function start({ name, kind, command, args, cwd, env, uid, gid, shell, log, stopCommand }) {
  const output = log ? openSync(log, 'a', 0o600) : 'inherit'
  const child = spawn(command, args, {
    cwd,
    env,
    uid,
    gid,
    shell,
    // A session of its own, so that no signal meant for the terminal reaches it.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', output, output],
  })
  if (log) closeSync(output)
  child.once('error', ({ message, code }) => tell({ unable: name, message, code }))
  child.once('exit', (code, signal) => {
    owned.delete(name)
    if (!stopping) note()
    tell({ ended: name, code, signal })
  })
  if (child.pid === undefined) return
  owned.set(name, { kind, identity: identityOf(child.pid) ?? { pid: child.pid, started: null }, stopCommand })
  note()
  tell({ started: name, pid: child.pid })
}

async function stop(name) {
  const child = owned.get(name)
  if (child) await stopProcess(child.identity, stopPlans[child.kind], child.stopCommand)
}

function stopAll() {
  stopping ??= (async () => {
    for (const name of [...owned.keys()].toReversed()) await stop(name)
    if (record) removeRecord(record)
    for (const folder of foldersToRemove) rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
    process.exit(0)
  })()
  return stopping
}

function obey(command) {
  if ('record' in command) {
    record = command.record
    foldersToRemove = command.remove ?? []
    note()
  } else if (stopping) return
  else if ('start' in command) start(command.start)
  else if ('stop' in command) void stop(command.stop)
}

createInterface({ input: process.stdin })
  .on('line', (line) => obey(JSON.parse(line)))
  .on('close', () => void stopAll())
process.stdin.on('error', () => void stopAll())
