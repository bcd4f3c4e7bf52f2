/**
 * The guard: a process of its own that owns the database and the web server on behalf of a launcher.
 * When its standard input closes, however the launcher ended, it stops both, newest first, and ends.
 *
 * Commands come as one JSON object a line on standard input:
 *   { "record": FILE, "remove": [FOLDER] }      first of all: where to note what is owned, what to delete at the end
 *   { "start": { name, kind, command, args, cwd, env, uid, gid, shell, log, stopCommand } }
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
// Better nothing running than something that nobody owns.
process.on('uncaughtException', () => void stopAll())

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

function start(wish) {
  const { name, kind, command, args, cwd, env, uid, gid, shell, log, stopCommand } = wish
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
  child.once('error', (error) => tellUnable(name, error))
  child.once('exit', (code, signal) => {
    owned.delete(name)
    tell({ ended: name, code, signal })
    if (!stopping) note()
  })
  if (child.pid === undefined) return
  owned.set(name, { kind, identity: identityOf(child.pid), stopCommand })
  note()
  tell({ started: name, pid: child.pid })
}

const tellUnable = (name, { message, code }) => tell({ unable: name, message, code })

function stopAll() {
  stopping ??= (async () => {
    // What cannot be stopped must not keep the rest from it.
    for (const { kind, identity, stopCommand } of [...owned.values()].toReversed()) {
      await stopProcess(identity, stopPlans[kind], stopCommand).catch(() => {})
    }
    if (record) removeRecord(record)
    for (const folder of foldersToRemove) rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
  })().finally(() => process.exit(0))
  return stopping
}

function obey(command) {
  if ('record' in command) {
    record = command.record
    foldersToRemove = command.remove ?? []
    note()
  } else if (!stopping) attempt(command.start)
}

/** A log that cannot be opened, a disk too full for the record: the launcher is told, and decides. */
function attempt(wish) {
  try {
    start(wish)
  } catch (error) {
    tellUnable(wish.name, error)
  }
}

createInterface({ input: process.stdin })
  .on('line', (line) => obey(JSON.parse(line)))
  .on('close', () => void stopAll())
process.stdin.on('error', () => void stopAll())
