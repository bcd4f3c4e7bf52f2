import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DatabaseError } from 'pg'
import { inDatabase } from '../../support/in-database'

const given = () => process.env.DATABASE_URL ?? ''

/** The address of the test server with another database, and with another role if one is given. */
export function addressOf(
  database: string,
  role?: { readonly name: string; readonly password: string },
): string {
  const address = new URL(given())
  address.pathname = `/${database}`
  if (role) {
    address.username = role.name
    address.password = role.password
  }
  return address.href
}

export const query = (address: string, sql: string) => inDatabase(address, (client) => client.query(sql))

/** An empty database on the test server, with a name of its own. */
export async function emptyDatabase(): Promise<string> {
  const name = `launcher_${randomBytes(6).toString('hex')}`
  await query(given(), `create database ${name}`)
  return addressOf(name)
}

/** Drops a database. A vacuum of the server's own, which only a superuser may end, is waited for. */
export async function drop(address: string): Promise<void> {
  const name = new URL(address).pathname.slice(1)
  for (const deadline = Date.now() + 30_000; ;) {
    try {
      await query(given(), `drop database if exists ${name} with (force)`)
      return
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.code !== MAY_NOT || Date.now() > deadline) throw error
      await sleep(200)
    }
  }
}

const MAY_NOT = '42501'

/** The name of the first migration of this copy. */
export const firstMigration = () =>
  readdirSync(path.join(import.meta.dirname, '../../../prisma/migrations')).sort()[0] ?? ''
