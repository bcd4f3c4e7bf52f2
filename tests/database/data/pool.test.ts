import { afterEach, describe, expect, it, vi } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { database, pool } from '@/lib/data/pool'
import { prisma } from '@/lib/data/prisma'
import { transaction } from '@/lib/data/transaction'
import { isUniqueViolation } from '@/lib/data/unique-violation'

const userOf = (id: string) => database.query('SELECT 1 FROM users WHERE id = $1', [id])
const insertUser = 'INSERT INTO users (id, email) VALUES ($1, $2)'

describe('the connections to the database', () => {
  it('all work as the application, which can’t change the log, whoever they signed in as', async () => {
    const roles = await Promise.all(
      Array.from({ length: 12 }, () => database.query<{ role: string }>('SELECT current_user::text AS role')),
    )
    expect(new Set(roles.map(({ rows }) => rows[0]?.role))).toEqual(new Set(['spindle_app']))
    await expect(database.query('DELETE FROM events')).rejects.toMatchObject({ code: '42501' })
    await expect(database.query('UPDATE events SET grade = 4')).rejects.toMatchObject({ code: '42501' })
  })

  it('are Prisma’s too', async () => {
    const rows = await prisma().$queryRaw<{ role: string }[]>`SELECT current_user::text AS role`
    expect(rows).toEqual([{ role: 'spindle_app' }])
  })

  it('are replaced when the server drops one while it rests', async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const [dropped, dropping] = await Promise.all([pool().connect(), pool().connect()])
    const { rows } = await dropped.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    dropped.release()
    const gone = new Promise((resolve) => pool().once('remove', resolve))
    await dropping.query('RESET ROLE')
    await dropping.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])
    await gone
    dropping.release(true)
    const again = await Promise.all(Array.from({ length: 8 }, () => database.query('SELECT 1')))
    expect(again.map(({ rowCount }) => rowCount)).toEqual(Array(8).fill(1))
  })
})

describe('a transaction', () => {
  afterEach(() => vi.restoreAllMocks())

  it('happens whole', async () => {
    const id = uuidv7()
    expect(
      await transaction(async (connection) => {
        await connection.query(insertUser, [id, null])
        expect((await userOf(id)).rowCount).toBe(0)
        return 'done'
      }),
    ).toBe('done')
    expect((await userOf(id)).rowCount).toBe(1)
  })

  it('or not at all', async () => {
    const id = uuidv7()
    const failing = transaction(async (connection) => {
      await connection.query(insertUser, [id, null])
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect((await userOf(id)).rowCount).toBe(0)
  })

  it('gives its connection back as it was, whatever happened', async () => {
    for (let i = 0; i < 30; i++) {
      await transaction((connection) => connection.query('SELECT 1 / 0')).catch(() => null)
      await transaction((connection) => connection.query('SET LOCAL ROLE NONE'))
    }
    const { rows } = await database.query<{ role: string }>('SELECT current_user::text AS role')
    expect(rows[0]?.role).toBe('spindle_app')
    expect(pool().waitingCount).toBe(0)
    expect(pool().idleCount).toBe(pool().totalCount)
  })

  it('names the constraint that another row’s name violates', async () => {
    const email = `${uuidv7()}@example.org`
    const clash = transaction(async (connection) => {
      await connection.query(insertUser, [uuidv7(), email])
      await connection.query(insertUser, [uuidv7(), email])
    })
    const error: unknown = await clash.catch((caught: unknown) => caught)
    expect(isUniqueViolation(error, 'users_email_key')).toBe(true)
    expect(isUniqueViolation(error, 'notes_name_key')).toBe(false)
    expect(isUniqueViolation(new Error('23505'), 'users_email_key')).toBe(false)
  })
})
