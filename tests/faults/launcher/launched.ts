import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { identityOf } from '../../../scripts/guard/identity.mjs'

type Environment = Readonly<Record<string, string>>

interface Options {
  readonly environment?: Environment
  readonly program?: string
  readonly args?: readonly string[]
  readonly nodeOptions?: readonly string[]
  readonly account?: { readonly uid: number; readonly gid: number }
}

/** What the guard wrote down that it owns. */
interface Owned {
  readonly name: string
  readonly identity: { readonly pid: number }
}

/** A launcher running as a process of its own. */
export interface Launched {
  readonly process: ChildProcess
  readonly pid: number
  /** What it printed so far, and what it complained about. */
  readonly printed: () => string
  readonly complaint: () => string
  /** Resolves when it says that it is ready; rejects with its output when it ends first. */
  readonly ready: () => Promise<void>
  /** Resolves with its exit code. */
  readonly ended: () => Promise<number | null>
}

const folder = import.meta.dirname
const passedOn = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot', 'LD_LIBRARY_PATH']

export const launch = (dataFolder: string, port: number, options: Options = {}): Launched => {
  const kept = Object.fromEntries(passedOn.flatMap((name) => entry(name, process.env[name])))
  const child = spawn(
    process.execPath,
    [
      ...(options.nodeOptions ?? []),
      options.program ?? path.join(folder, 'start.mjs'),
      ...(options.args ?? []),
    ],
    {
      cwd: path.parse(folder).root,
      env: {
        ...kept,
        NODE_ENV: 'test',
        SPINDLE_DATA_DIR: dataFolder,
        PORT: String(port),
        ...options.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own, as a terminal would give it.
      detached: true,
      ...options.account,
    },
  )
  let out = ''
  let complaints = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text))
  const end = new Promise<number | null>((resolve) => child.once('close', resolve))
  const ready = async () => {
    const broke = end.then(() =>
      Promise.reject(new Error(`It ended instead of starting:\n${out}${complaints}`)),
    )
    const heard = until(() => out.includes('Spindle is ready'), 'the launcher is ready')
    await Promise.race([heard, broke])
  }
  return {
    process: child,
    pid: child.pid ?? 0,
    printed: () => out,
    complaint: () => complaints,
    ready,
    ended: () => end,
  }
}

const entry = (name: string, value: string | undefined) =>
  value === undefined ? [] : [[name, value] as const]

/** Waits for something to come true, and says what it waited for when it does not. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  what: string,
  seconds = 30,
): Promise<void> {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; await sleep(25)) {
    if (await isSo()) return
  }
  throw new Error(`It did not come about in ${seconds} seconds that ${what}.`)
}

/** The numbers of the processes that a data folder's guard owns, itself included. */
export function processesOf(dataFolder: string): Record<'guard' | 'postgres' | 'web', number> {
  const owned = JSON.parse(readFileSync(path.join(dataFolder, 'processes.json'), 'utf8')) as Owned[]
  const pidOf = (name: string) => owned.find((one) => one.name === name)?.identity.pid ?? 0
  return { guard: pidOf('guard'), postgres: pidOf('postgres'), web: pidOf('web') }
}

/** True while the process runs; one that ended and waits for its parent to notice does not. */
export const isAlive = (pid: number) => identityOf(pid) !== null

/** A temporary folder that any account may walk into. */
export const temporaryFolder = () => mkdtempSync(path.join(os.tmpdir(), 'spindle-launcher-'))

export const remove = (target: string) => rmSync(target, { recursive: true, force: true, maxRetries: 20 })
