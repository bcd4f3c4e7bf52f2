import { SignOutButton } from '@/components/shell/SignOutButton'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import { settings as words } from '@/lib/words/settings'

/** The way to the account, and out of it on this device. */
export const AccountPart = () => (
  <Sheet id="account" title={words.account.title}>
    <p className="note mt-1">{words.account.text}</p>
    <TextLink href="/account">{words.account.link}</TextLink>
    <div className="mt-4">
      <SignOutButton />
    </div>
  </Sheet>
)
