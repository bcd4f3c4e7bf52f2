import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Failure } from './failures.mjs'
import { root } from './paths.mjs'

/**
 * Steps run the project's tools through a runner: `run(name, command, args, environment)` resolves with
 * `{ code, output }`, whatever the code, and with `log` where the output is kept in a file.
 */

/** Tools that end with the guard, and so with the launcher. What they print is kept in a file of the log folder. */
export function guardedRunner(guard, logFolder) {
  return async (name, command, args, environment = {}) => {
    mkdirSync(logFolder, { recursive: true })
    const log = path.join(logFolder, `${name}.log`)
    rmSync(log, { force: true })
    const code = await guard.run({ name, ...described(command, args, environment), log })
    return { code, output: readFileSync(log, 'utf8'), log }
  }
}

/** Tools in the foreground of a terminal, for commands that own nothing else. What they print is kept back. */
export function plainRunner() {
  return (name, command, args, environment = {}) => {
    const { env, cwd, shell } = described(command, args, environment)
    const child = spawn(command, args, {
      env,
      cwd,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text))
    }
    return new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code) => resolve({ code: code ?? 1, output }))
    })
  }
}

/** Runs a developer's command in the terminal, with all of it, and resolves with the exit code. */
export async function runInForeground(command, args, environment) {
  const shell = process.platform === 'win32'
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: 'inherit',
    shell,
  })
  // Ctrl-C reaches the command too, and what it needs stays until it has ended.
  process.on('SIGINT', () => {})
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Failure(`"${command}" cannot be run: ${error.message}.`)))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** What the guard needs to start a tool in the repository. */
export function described(command, args, environment) {
  return {
    kind: 'tool',
    command,
    args,
    cwd: root,
    env: { ...process.env, ...environment },
    // On Windows npm is a script, which only the shell can run.
    shell: process.platform === 'win32' && command === 'npm',
  }
}

/** The failure of a tool that did not do its work: `what` is a sentence without its end. */
export const toolFailure = (what, { output, log }) =>
  Object.assign(new Failure(log ? `${what}; what it printed is in ${log}.` : `${what}.`), { output })
