import { spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Failure } from '../failures.mjs'

const guardProgram = path.join(path.dirname(fileURLToPath(import.meta.url)), 'guard.mjs')

/**
 * The launcher's side of the guard. Emits `ended` with `{ name, code, signal }` when something it owns ends,
 * and `lost` when the guard itself ends without having been asked.
 */
export class Guard extends EventEmitter {
  #process
  #closing = false

  /** `record`: the file that names what the guard owns. `remove`: folders to delete when it ends. */
  constructor({ record, remove = [] }) {
    super()
    this.setMaxListeners(50)
    this.#process = spawn(process.execPath, [guardProgram], {
      // Away from the terminal's signals, and from a folder that may be about to disappear.
      detached: true,
      windowsHide: true,
      cwd: path.parse(guardProgram).root,
      stdio: ['pipe', 'inherit', 'inherit', 'pipe'],
    })
    this.#process.stdin.on('error', () => {})
    this.#process.once('exit', () => this.#closing || this.emit('lost'))
    createInterface({ input: this.#process.stdio[3] }).on('line', (line) => this.#hear(JSON.parse(line)))
    this.#say({ record, remove })
  }

  #say(command) {
    this.#process.stdin.write(`${JSON.stringify(command)}\n`)
  }

  #hear(news) {
    if ('started' in news) this.emit(`started ${news.started}`, news.pid)
    else if ('unable' in news) this.emit(`unable ${news.unable}`, news)
    else if ('ended' in news) this.emit('ended', { name: news.ended, code: news.code, signal: news.signal })
  }

  /** Starts a process under the guard; resolves with its number, rejects when it cannot be run at all. */
  start(process) {
    const { name } = process
    const started = new Promise((resolve, reject) => {
      const settle = (finish) => (news) => {
        this.off(`started ${name}`, onStarted).off(`unable ${name}`, onUnable).off('lost', onLost)
        finish(news)
      }
      const onStarted = settle(resolve)
      const onUnable = settle(({ message, code }) => reject(Object.assign(new Error(message), { code })))
      const onLost = settle(() => reject(lostGuard()))
      this.on(`started ${name}`, onStarted).on(`unable ${name}`, onUnable).on('lost', onLost)
    })
    this.#say({ start: process })
    return started
  }

  /** Runs a process to its end and resolves with its exit code. */
  async run(process) {
    const ended = this.#endOf(process.name)
    await this.start(process)
    return (await ended).code ?? 1
  }

  #endOf(name) {
    return new Promise((resolve) => {
      const settle = (news) => {
        if (news && news.name !== name) return
        this.off('ended', settle).off('lost', settle)
        resolve(news ?? { name, code: null, signal: null })
      }
      this.on('ended', settle).on('lost', settle)
    })
  }

  /** Stops everything, newest first, and resolves when the guard itself has ended. */
  async close() {
    this.#closing = true
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return
    const exit = once(this.#process, 'exit')
    this.#process.stdin.end()
    await exit
  }
}

/** Whoever ended the guard took away what would have stopped the rest. */
export const lostGuard = () => new Failure('The guard process was ended from outside: start Spindle again.')
