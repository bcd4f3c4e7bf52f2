import { parseArgs } from 'node:util'
import { selectOptionalAccount } from '@/lib/data/users'
import { forgoPasskey } from '@/lib/usecases/account/forgo-passkey'
import { runCommand } from './run-command'

const USAGE =
  'npm run forgo-passkey -- --user EMAIL   no longer asks this account for a passkey after its password'

/**
 * The command `npm run forgo-passkey`, for somebody who has lost all their passkeys. Whoever runs it makes sure who asks:
 * from then on the password is enough. Ends with 0 when it is done or was so already, with 1 for an unknown account.
 */
async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { user: { type: 'string' } } })
  if (values.user === undefined) {
    console.log(USAGE)
    return 1
  }
  const account = await selectOptionalAccount(values.user.trim().toLowerCase())
  if (account === null) {
    console.log('There is no account with this e-mail address.')
    return 1
  }
  await forgoPasskey(account.userId)
  console.log('Its password, or an account elsewhere that is connected, is enough to sign in from now on.')
  console.log(
    'Every device is signed out. The passkeys are kept: their owner can remove those that are lost.',
  )
  return 0
}

runCommand(main)
