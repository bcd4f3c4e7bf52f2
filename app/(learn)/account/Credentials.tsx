import { EmailSection } from '@/components/account/EmailSection'
import { PasswordSection } from '@/components/account/PasswordSection'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectCredentials } from '@/lib/data/credentials'
import { sendsAccountLetters } from '@/lib/jobs/account-post'
import { changeEmailAction, changePasswordAction, sendConfirmationAction } from './credential-actions'

/** The sections about the account's address and its password; a demo has neither. */
export async function Credentials({ viewer }: { readonly viewer: Viewer }) {
  const account = await selectCredentials(viewer.userId)
  if (account === null || account.email === null || account.passwordHash === null) return null
  return (
    <>
      <EmailSection
        address={account.email}
        isConfirmed={account.isConfirmed}
        hasMail={sendsAccountLetters()}
        sendConfirmation={sendConfirmationAction}
        change={changeEmailAction}
      />
      <PasswordSection address={account.email} change={changePasswordAction} />
    </>
  )
}
