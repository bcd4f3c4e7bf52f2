import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../scripts/embedded/ports.mjs'
import { addressOf, drop, emptyDatabase, firstMigration, query } from './launcher/databases'
import { launch, remove, temporaryFolder } from './launcher/launched'

const startProgram = path.join(import.meta.dirname, '../../scripts/start.mjs')
let data = ''

beforeAll(() => {
  data = temporaryFolder()
})
afterAll(() => remove(data))

/** Starts with an environment in which it must refuse; returns what it complained about. */
async function refusal(environment: Readonly<Record<string, string>>, options = {}): Promise<string> {
  const port = Number(environment.PORT ?? (await freePort()))
  const launched = launch(data, port, { environment, ...options })
  expect(await launched.ended()).toBe(1)
  expect(launched.printed()).not.toContain('Spindle is ready')
  return launched.complaint()
}

describe('before it starts anything, the launcher says', () => {
  let other: Server
  let port = 0
  beforeAll(async () => {
    port = await freePort()
    other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
  })
  afterAll(() => other.close())

  it('that the port is taken', async () => {
    expect(await refusal({ PORT: String(port) })).toBe(
      `Port ${port} is taken by another program: stop that one, or choose another port, as in PORT=${port + 1} npm start.\n`,
    )
  })

  it('that a port is malformed', async () => {
    expect(await refusal({ PORT: '30x' })).toBe(
      'PORT is "30x", which is no port: give a whole number from 1 to 65535.\n',
    )
  })

  it('that the movable clock is for the test run', async () => {
    expect(await refusal({ TEST_CLOCK: '1' })).toBe(
      'TEST_CLOCK lets the clock be moved and is for the test run alone: unset it to start Spindle.\n',
    )
  })

  it('that its Node is too old', async () => {
    const pretend = "Object.defineProperty(process.versions, 'node', { value: '20.18.3' })"
    const nodeOptions = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`]
    expect(await refusal({}, { nodeOptions, program: startProgram })).toBe(
      'Spindle needs Node 20.19 or newer, and this is Node 20.18.3: see https://nodejs.org.\n',
    )
  })
})

describe('of a database of one’s own, the launcher says', () => {
  const made: string[] = []
  const database = async () => {
    const address = await emptyDatabase()
    made.push(address)
    return address
  }
  /** A database as a start leaves it. */
  const migrated = async () => {
    const address = await database()
    const launched = launch(data, await freePort(), { environment: { DATABASE_URL: address } })
    await launched.ready()
    launched.process.kill('SIGTERM')
    expect(await launched.ended()).toBe(0)
    return address
  }
  afterEach(async () => {
    for (const address of made.splice(0)) await drop(address)
  })

  it('that nothing answers there, without the password', async () => {
    const port = await freePort()
    const complaint = await refusal({ DATABASE_URL: `postgresql://me:hushhush@127.0.0.1:${port}/spindle` })
    expect(complaint).toBe(
      `Nothing answers at 127.0.0.1:${port}, the server named in DATABASE_URL: check that it runs and can be reached from here.\n`,
    )
  })

  it('that the password is refused, without saying it', async () => {
    const address = addressOf('spindle', { name: 'spindle', password: 'hushhush' })
    const complaint = await refusal({ DATABASE_URL: address, SPINDLE_DEBUG: '1' })
    const { host } = new URL(address)
    expect(complaint.split('\n')[0]).toBe(
      `The database at ${host} refuses the password of "spindle": check DATABASE_URL.`,
    )
    expect(complaint).not.toContain('hushhush')
  })

  it('that there is no such database', async () => {
    const address = addressOf('nowhere')
    expect(await refusal({ DATABASE_URL: address })).toBe(
      `The server at ${new URL(address).host} has no database "nowhere": create it, or correct DATABASE_URL.\n`,
    )
  })

  it('that the address is malformed', async () => {
    expect(await refusal({ DATABASE_URL: 'localhost:5432' })).toBe(
      'DATABASE_URL is not a Postgres address: it looks like postgresql://user:password@server:5432/database.\n',
    )
  })

  it('that it is from a newer version', async () => {
    const address = await migrated()
    await query(
      address,
      "insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('x', 'y', '9999_later', now())",
    )
    expect(await refusal({ DATABASE_URL: address })).toBe(
      'The database is from a newer version of Spindle (this copy has no migration 9999_later): update this copy, or use another database.\n',
    )
  })

  it('that a migration was edited', async () => {
    const address = await migrated()
    await query(address, "update _prisma_migrations set checksum = 'another'")
    expect(await refusal({ DATABASE_URL: address })).toBe(
      `The migration ${firstMigration()} was changed after this database had run it: put the file back as it was and write the change as a migration of its own.\n`,
    )
  })

  it('that a migration broke off earlier', async () => {
    const address = await migrated()
    await query(address, 'update _prisma_migrations set finished_at = null')
    expect(await refusal({ DATABASE_URL: address })).toBe(
      `The migration ${firstMigration()} broke off halfway in an earlier start: restore the database from a backup, or repair it and mark the migration with "prisma migrate resolve".\n`,
    )
  })

  it('that the role may not do what the migrations need', async () => {
    const address = await database()
    const name = path.basename(new URL(address).pathname)
    const role = { name: `weak_${name}`, password: 'weak' }
    await query(address, `create role ${role.name} login password '${role.password}'`)
    await query(
      address,
      `grant create on database ${name} to ${role.name}; grant create on schema public to ${role.name}`,
    )
    try {
      expect(await refusal({ DATABASE_URL: addressOf(name, role) })).toMatch(
        /^The database role in DATABASE_URL may not do what the migrations need \(permission denied to .* role.*\): docs\/operations\.md, "A database of your own", lists the rights to give it\.\n$/,
      )
    } finally {
      await drop(address)
      await query(addressOf('postgres'), `drop role ${role.name}`)
    }
  })
})

describe('a role that may not create roles', () => {
  it('will do when it was handed the two that Spindle works with', async () => {
    const address = await emptyDatabase()
    const name = path.basename(new URL(address).pathname)
    const role = { name: `handed_${name}`, password: 'handed' }
    // The test server's own database has been migrated, so the two roles are there.
    await query(address, `create role ${role.name} login password '${role.password}'`)
    await query(address, `grant spindle_app, spindle_eraser to ${role.name} with admin option`)
    await query(address, `grant ${role.name} to current_user; alter database ${name} owner to ${role.name}`)
    const environment = { DATABASE_URL: addressOf(name, role) }
    const launched = launch(data, await freePort(), { environment })
    try {
      await launched.ready()
    } finally {
      launched.process.kill('SIGTERM')
      await launched.ended()
      await query(address, `reassign owned by ${role.name} to current_user; drop owned by ${role.name}`)
      await drop(address)
      await query(addressOf('postgres'), `drop role ${role.name}`)
    }
  })
})

describe('of a folder in use, the launcher says', () => {
  it('that Spindle is already running there', async () => {
    const port = await freePort()
    const first = launch(data, port, { environment: { DATABASE_URL: process.env.DATABASE_URL ?? '' } })
    await first.ready()
    try {
      expect(await refusal({})).toBe(
        `Spindle is already running in this folder, at http://localhost:${port} (process ${first.pid}): stop that one first.\n`,
      )
    } finally {
      first.process.kill('SIGTERM')
      await first.ended()
    }
  })
})
