import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { linkAddress } from '@/lib/usecases/account/letters'
import { LINK_MS } from '@/lib/usecases/account/links'
import { linkForOperator } from '@/lib/usecases/account/reset-password'
import { runCommand } from './run-command'

const USAGE =
  'npm run reset-link -- --user EMAIL   print a link with which the owner of the account chooses a new password'

/**
 * The command `npm run reset-link`, for whoever runs the server. They vouch for whom they hand the link to, so it is made
 * for an address that was never confirmed as well. Ends with 1 where there is no such account.
 */
async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { user: { type: 'string' } } })
  if (values.user === undefined) {
    console.log(USAGE)
    return 1
  }
  const link = await linkForOperator(values.user.trim().toLowerCase(), Date.now())
  if (link === null) {
    console.log('There is no account with this e-mail address.')
    return 1
  }
  console.log(linkAddress(link, env().NEXTAUTH_URL.replace(/\/+$/, '')))
  console.log(`Hand it to the owner of the account. It is good once, for ${LINK_MS.reset / 60_000} minutes.`)
  return 0
}

runCommand(main)
