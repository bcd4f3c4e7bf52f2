import { forgetInTab, keepInTab, readInTab } from '@/components/ui/tab-storage'
import { linkSecret } from './link-secret'

const NAME = 'invitation'

/** Keeps the secret of the link that led here until somebody has signed in in this tab. */
export function keepInvitation(): void {
  const secret = linkSecret()
  if (secret !== '') keepInTab(NAME, secret)
}

/** The secret of the link that led here, or to the page before signing in; empty for none. */
export const invitationSecret = (): string => linkSecret() || (readInTab(NAME) ?? '')

/** Forgets it: it has been used, or leads nowhere. */
export const forgetInvitation = (): void => forgetInTab(NAME)
