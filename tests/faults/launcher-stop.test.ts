import { chmodSync, existsSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../../scripts/embedded/ports.mjs'
import {
  isAlive,
  launch,
  type Launched,
  processesOf,
  remove,
  temporaryFolder,
  until,
} from './launcher/launched'

let folder = ''
let data = ''
let running: Launched[] = []

const start = (port: number, options = {}) => {
  const launched = launch(data, port, options)
  running.push(launched)
  return launched
}

const allGone = (pids: Record<string, number>) => () => Object.values(pids).every((pid) => !isAlive(pid))

beforeAll(() => {
  folder = temporaryFolder()
  chmodSync(folder, 0o711)
})

// One database for all: it has survived every test before, and is made only once.
beforeEach(() => (data = path.join(folder, 'data')))

afterEach(async () => {
  for (const launched of running) {
    launched.process.kill('SIGTERM')
    await launched.ended()
  }
  running = []
})

afterAll(() => remove(folder))

describe('a launcher that is told to stop', () => {
  it('stops the web server and Postgres on Ctrl-C, pressed twice in the terminal', async () => {
    const port = await freePort()
    const launched = start(port)
    await launched.ready()
    const pids = processesOf(data)
    expect(Object.values(pids).every(isAlive)).toBe(true)
    expect(launched.printed().trim().split('\n').at(-1)).toBe(
      `Spindle is ready at http://localhost:${port} (open it and press "Try the demo"). Ctrl-C stops it.`,
    )

    process.kill(-launched.pid, 'SIGINT')
    process.kill(-launched.pid, 'SIGINT')

    expect(await launched.ended()).toBe(0)
    expect(allGone(pids)()).toBe(true)
    expect(launched.complaint()).toBe('')
  })

  it('stops in the middle of making the database', async () => {
    data = path.join(folder, 'unfinished')
    const launched = start(await freePort())
    await until(() => existsSync(path.join(data, 'postgres.new')), 'the database is being made')
    launched.process.kill('SIGTERM')
    expect(await launched.ended()).toBe(0)
    expect(launched.complaint()).toBe('')
    expect(existsSync(path.join(data, 'postgres'))).toBe(false)
  })
})

describe('a launcher that is killed', () => {
  it('leaves neither Postgres nor the web server behind, and the next start finds the data again', async () => {
    const port = await freePort()
    const first = start(port)
    await first.ready()
    const pids = processesOf(data)

    first.process.kill('SIGKILL')
    await until(allGone(pids), 'the guard, Postgres and the web server have ended')

    const second = start(port)
    await second.ready()
    expect(second.printed()).toMatch(/^migrate +unchanged/m)
  })

  it('is followed at once by a start that waits for what is still ending', async () => {
    const port = await freePort()
    const first = start(port)
    await first.ready()
    const pids = processesOf(data)

    first.process.kill('SIGKILL')
    const second = start(port)
    await second.ready()
    expect(allGone(pids)()).toBe(true)
    expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('here')
  })

  it('together with its guard is followed by a start that ends the orphans', async () => {
    const port = await freePort()
    const first = start(port)
    await first.ready()
    const { guard, postgres, web } = processesOf(data)

    // The guard first: with its launcher gone it would do its work. And the launcher held still meanwhile, since with its
    // guard gone it would end the rest itself, if it got to it before it is killed.
    first.process.kill('SIGSTOP')
    process.kill(guard, 'SIGKILL')
    first.process.kill('SIGKILL')
    await first.ended()
    expect([postgres, web].every(isAlive)).toBe(true)

    const second = start(port)
    await second.ready()
    expect([postgres, web].some(isAlive)).toBe(false)
  })
})

describe('a launcher that loses something it needs', () => {
  it('ends the rest when its guard is killed', async () => {
    const launched = start(await freePort())
    await launched.ready()
    const pids = processesOf(data)
    process.kill(pids.guard, 'SIGKILL')
    expect(await launched.ended()).toBe(1)
    expect(allGone(pids)()).toBe(true)
    expect(launched.complaint()).toBe('The guard process was ended from outside: start Spindle again.\n')
  })

  it('ends the rest when the web server breaks down', async () => {
    const port = await freePort()
    const launched = start(port)
    await launched.ready()
    const pids = processesOf(data)
    await fetch(`http://127.0.0.1:${port}/crash`).catch(() => null)
    expect(await launched.ended()).toBe(1)
    expect(allGone(pids)()).toBe(true)
    expect(launched.complaint()).toBe(
      `The web server ended by itself; its log is ${path.join(data, 'logs', 'web.log')}.\n`,
    )
  })
})

describe('a command on the database', () => {
  const program = path.join(import.meta.dirname, '../../scripts/on-database.mjs')
  const count = [
    "const { Client } = require('pg')",
    'const client = new Client({ connectionString: process.env.DATABASE_URL })',
    "client.connect().then(() => client.query('select count(*) from users'))",
    "  .then(({ rows }) => console.log('users:', rows[0].count)).then(() => client.end())",
  ].join('\n')
  const run = async (code: string) => {
    const launched = launch(data, await freePort(), { program, args: [process.execPath, '-e', code] })
    running.push(launched)
    return { exitCode: await launched.ended(), printed: launched.printed(), complaint: launched.complaint() }
  }

  it('starts it for the purpose and stops it again', async () => {
    expect(await run(count)).toEqual({ exitCode: 0, printed: 'users: 0\n', complaint: '' })
    expect(existsSync(path.join(data, 'processes.json'))).toBe(false)
    expect((await run('process.exit(7)')).exitCode).toBe(7)
  })

  it('uses it while Spindle is running, and leaves it running', async () => {
    const port = await freePort()
    const launched = start(port)
    await launched.ready()
    expect(await run(count)).toEqual({ exitCode: 0, printed: 'users: 0\n', complaint: '' })
    expect(Object.values(processesOf(data)).every(isAlive)).toBe(true)
  })
})
