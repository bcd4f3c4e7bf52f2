import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { databaseUrl } from './database'

type Environment = Readonly<Record<string, string>>
type Running = Awaited<ReturnType<typeof serve>>

/**
 * A web server of a test's own, on the same build and the same database as the others: its clock can be moved and it
 * can be killed without anybody else noticing.
 */
export class OwnServer {
  private constructor(
    private running: Running,
    private readonly wishes: Wishes,
  ) {}

  /** `database`: the address it finds the database at, where that is not the usual one. */
  static async start(environment: Environment = {}, database: string = databaseUrl()): Promise<OwnServer> {
    const log = path.join(mkdtempSync(path.join(os.tmpdir(), 'spindle-web-')), 'web.log')
    const wishes = { environment, log, databaseUrl: database }
    return new OwnServer(await serve(wishes), wishes)
  }

  /** Where a browser finds it. It stays the same over a restart. */
  get address(): string {
    return this.running.address
  }

  /** Sets its clock to an instant, milliseconds since the epoch; it goes on from there. */
  async setClock(instant: number): Promise<void> {
    const reply = await fetch(`${this.address}/api/test-clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.address },
      body: JSON.stringify({ at: instant }),
    })
    if (!reply.ok) throw new Error(`the clock did not move: ${reply.status}`)
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    process.kill(this.running.pid, 'SIGKILL')
    await this.running.close()
  }

  /** Starts it again on the same port. */
  async restart(): Promise<void> {
    this.running = await serve({ ...this.wishes, port: this.running.port })
  }

  close(): Promise<void> {
    return this.running.close()
  }
}

interface Wishes {
  readonly environment: Environment
  readonly log: string
  readonly databaseUrl: string
  readonly port?: number
}

async function serve({ port, ...wishes }: Wishes) {
  // Loaded late because the test runner turns an ordinary import into something that only scripts of its own kind survive.
  const { serveBuiltApp } = await import('../../scripts/built-app.mjs')
  return serveBuiltApp({ ...wishes, port })
}
