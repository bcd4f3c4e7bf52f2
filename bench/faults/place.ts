import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { serveBuiltApp } from '../../scripts/built-app.mjs'
import { freePort } from '../../scripts/embedded/ports.mjs'
import { openThrowAway, startThrowAwayPostgres } from '../../scripts/throw-away.mjs'

export interface PlaceOptions {
  /** What the web server gets in its environment besides. */
  readonly environment?: Readonly<Record<string, string>>
  /** Settings of Postgres by name. */
  readonly settings?: Readonly<Record<string, string | number>>
  /** Puts the database on a disk of its own that holds so much; root alone can. */
  readonly diskMegabytes?: number
}

/** A Postgres that writes to its disk and the built web server on it, either of which can be ended and started again. */
export class Place {
  private web: Awaited<ReturnType<typeof serveBuiltApp>> | null = null
  private isMounted = false

  private constructor(
    private readonly throwAway: ReturnType<typeof openThrowAway>,
    private readonly options: PlaceOptions,
    private readonly ports: { readonly web: number; readonly postgres: number },
    private readonly secret: string,
  ) {}

  /** The address of the database; known once the place is open. */
  databaseUrl = ''

  /** Opens the place. The environment of this process becomes that of the app, so that its rooms work here too. */
  static async open(options: PlaceOptions = {}): Promise<Place> {
    const ports = { web: await freePort(), postgres: await freePort() }
    const secret = randomBytes(32).toString('base64url')
    const place = new Place(openThrowAway(), options, ports, secret)
    try {
      if (options.diskMegabytes !== undefined) place.mount(options.diskMegabytes)
      const postgres = await place.startPostgres()
      place.databaseUrl = await postgres.openDatabase('spindle')
      Object.assign(process.env, {
        DATABASE_URL: place.databaseUrl,
        NEXTAUTH_SECRET: secret,
        NEXTAUTH_URL: place.address,
        LOG_LEVEL: 'silent',
      })
      await place.startWeb()
      return place
    } catch (error) {
      await place.close()
      throw error
    }
  }

  get address(): string {
    return `http://localhost:${this.ports.web}`
  }

  /** The folder that the database's disk is mounted on, when it has one of its own. */
  get dataFolder(): string {
    return path.join(this.throwAway.folder, 'data')
  }

  startPostgres() {
    return startThrowAwayPostgres(this.throwAway, {
      durable: true,
      settings: this.options.settings ?? {},
      port: this.ports.postgres,
    })
  }

  /** Ends Postgres as `pg_ctl stop -m immediate` does: nothing is finished, nothing rolled back. */
  async endPostgresAtOnce(): Promise<void> {
    const ended = this.postgresEnded()
    process.kill(this.postgresPid(), 'SIGQUIT')
    await ended
  }

  /** Resolves when the Postgres that runs now has ended, however it did. */
  postgresEnded(): Promise<void> {
    const { guard } = this.throwAway
    return new Promise((resolve) => {
      const hear = ({ name }: { name: string }) => {
        if (name !== 'postgres') return
        guard.off('ended', hear)
        resolve()
      }
      guard.on('ended', hear)
    })
  }

  private postgresPid(): number {
    const file = path.join(this.dataFolder, 'postgres/postmaster.pid')
    return Number(readFileSync(file, 'utf8').split('\n')[0])
  }

  async startWeb(): Promise<void> {
    this.web = await serveBuiltApp({
      databaseUrl: this.databaseUrl,
      environment: { NEXTAUTH_SECRET: this.secret, LOG_LEVEL: 'info', ...this.options.environment },
      port: this.ports.web,
      log: this.webLog,
    })
  }

  get webLog(): string {
    return path.join(this.throwAway.folder, 'web.log')
  }

  /** `kill -9`, then a start of the same server; resolves with the milliseconds until it answered again. */
  async killWeb(): Promise<number> {
    if (this.web === null) throw new Error('there is no web server to kill')
    const began = performance.now()
    process.kill(this.web.pid, 'SIGKILL')
    await this.web.close()
    await this.startWeb()
    return performance.now() - began
  }

  async close(): Promise<void> {
    await this.web?.close()
    if (this.isMounted) await this.unmount()
    await this.throwAway.close()
  }

  private mount(megabytes: number): void {
    mkdirSync(this.dataFolder, { mode: 0o711 })
    const { status } = spawnSync('mount', [
      ...['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0711`],
      ...['spindle-faults', this.dataFolder],
    ])
    if (status !== 0) throw new Error('a disk of its own can be mounted by root only')
    this.isMounted = true
  }

  /** Lazily: Postgres ends with the guard, after this. */
  private async unmount(): Promise<void> {
    await this.endPostgresAtOnce().catch(() => undefined)
    spawnSync('umount', ['-l', this.dataFolder])
  }
}
