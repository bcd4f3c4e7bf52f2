import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { database } from '@/lib/data/pool'
import { openAccount } from '@/tests/support/passkeys'

const root = path.resolve(import.meta.dirname, '../../..')

/** Runs the command as `npm run forgo-passkey` does, on the tests' database. */
function command(email: string): { readonly code: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/forgo-passkey.ts', '--user', email],
    { cwd: root, encoding: 'utf8' },
  )
  return { code: status, output: stdout + stderr }
}

/** Each run starts a Node of its own. */
describe('npm run forgo-passkey', { timeout: 120_000 }, () => {
  it('has the account of an address ask for its password alone, and changes no other', async () => {
    const [viewer, other] = [await openAccount(), await openAccount()]
    const { rows } = await database.query<{ id: string; email: string }>(
      'UPDATE users SET second_factor = true WHERE id = ANY ($1) RETURNING id, email',
      [[viewer.userId, other.userId]],
    )
    const email = rows.find(({ id }) => id === viewer.userId)?.email ?? ''
    expect(command(email.toUpperCase())).toMatchObject({ code: 0 })
    const asking = await database.query<{ id: string }>(
      'SELECT id FROM users WHERE second_factor AND id = ANY ($1)',
      [[viewer.userId, other.userId]],
    )
    expect(asking.rows).toEqual([{ id: other.userId }])
    expect(command(`${uuidv7()}@example.org`)).toEqual({
      code: 1,
      output: 'There is no account with this e-mail address.\n',
    })
  })
})
