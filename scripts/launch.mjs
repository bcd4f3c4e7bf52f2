import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { claimFolder } from './claim.mjs'
import { startEmbeddedPostgres } from './embedded/embedded.mjs'
import { Failure, report } from './failures.mjs'
import { Guard, lostGuard } from './guard/client.mjs'
import { stopLeftovers } from './guard/record.mjs'
import { guardedRunner } from './runners.mjs'

/** The name of the app's database on the embedded server. */
const DATABASE = 'spindle'

/**
 * One run of Spindle from a data folder: the claim on the folder, the guard with all that it owns, and the one way
 * to end them. Made by `Launch.open`.
 */
export class Launch {
  #settings
  #claim
  #guard = null
  #ending = null

  constructor(settings, claim) {
    this.#settings = settings
    this.#claim = claim
    this.logFolder = path.join(settings.dataFolder, 'logs')
    mkdirSync(this.logFolder, { recursive: true, mode: 0o700 })
  }

  /** Claims the folder, ends what an earlier run left behind, and begins to listen for the signals that end this one. */
  static async open(settings) {
    const claim = claimFolder(settings.dataFolder, { address: settings.address })
    const launch = new Launch(settings, claim)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void launch.end(0))
    process.on('uncaughtException', (error) => launch.#fail(error))
    const record = path.join(settings.dataFolder, 'processes.json')
    await stopLeftovers(record)
    launch.#guard = new Guard({ record })
    launch.#guard.on('lost', () => launch.#fail(lostGuard()))
    return launch
  }

  get guard() {
    return this.#guard
  }

  get run() {
    return guardedRunner(this.#guard, this.logFolder)
  }

  get isEnding() {
    return this.#ending !== null
  }

  /** The address of the database to use: the one given, or the embedded one, started for the purpose. */
  async openDatabase() {
    const { databaseUrl, dataFolder } = this.#settings
    if (databaseUrl) return databaseUrl
    const server = await startEmbeddedPostgres({ guard: this.#guard, dataFolder })
    const address = await server.openDatabase(DATABASE)
    this.#claim.note({ databaseUrl: address })
    return address
  }

  /** Resolves never; rejects when something that should go on running ends by itself. */
  untilSomethingEnds() {
    return new Promise((_, reject) => {
      this.#guard.on('ended', ({ name }) => reject(new Failure(endedSentence(name, this.logFolder))))
    })
  }

  /** Ends everything in order, newest first, and then this process. */
  end(code) {
    this.#ending ??= this.#stop().then(
      () => process.exit(code),
      (error) => {
        report(error)
        process.exit(1)
      },
    )
    return this.#ending
  }

  #fail(error) {
    if (this.isEnding) return
    report(error)
    void this.end(1)
  }

  async #stop() {
    await this.#guard?.close()
    await stopLeftovers(path.join(this.#settings.dataFolder, 'processes.json'))
    this.#claim.release()
  }
}

function endedSentence(name, logFolder) {
  const what = { postgres: 'The database', web: 'The web server' }[name] ?? name
  return `${what} ended by itself; its log is ${path.join(logFolder, `${name}.log`)}.`
}
