import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { resetPassword } from '@/lib/usecases/account/reset-password'
import { openAccount } from '@/tests/support/credentials'

const root = path.resolve(import.meta.dirname, '../../..')

/** Runs the command as `npm run reset-link` does, on the tests' database. */
function command(...args: string[]): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/reset-link.ts', ...args],
    { cwd: root, encoding: 'utf8' },
  )
  return { code: status, output: stdout + stderr }
}

/** Each run starts a Node of its own. */
describe('npm run reset-link', { timeout: 60_000 }, () => {
  it('prints a link to the page that sets a new password, and says how long it is good', async () => {
    const { email } = await openAccount(null)
    const { code, output } = command('--user', email.toUpperCase())
    expect([code, output]).toEqual([0, expect.stringContaining('It is good once, for 30 minutes.')])
    const secret = /^http\S+\/reset#([\w-]{43})\n/.exec(output)?.[1]
    expect(await resetPassword({ secret, password: 'a new mountain pass' }, Date.now())).toMatchObject({
      ok: true,
    })
  })

  it('says where there is no such account', () => {
    expect(command('--user', `${uuidv7()}@example.org`)).toEqual({
      code: 1,
      output: 'There is no account with this e-mail address.\n',
    })
  })
})
