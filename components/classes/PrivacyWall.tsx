import { Shield } from 'lucide-react'
import { Callout } from '@/components/ui/Callout'
import { InlineLink } from '@/components/ui/TextLink'
import { classes } from '@/lib/words/classes'
import { PRIVACY_WALL } from '@/lib/words/privacy'

/** What an instructor sees, in the same words for learners and instructors; with the way to who looked at what. */
export const PrivacyWall = ({ seenHref }: { readonly seenHref?: string }) => (
  <Callout icon={<Shield />} title={classes.wall}>
    <p>
      {PRIVACY_WALL}{' '}
      {seenHref !== undefined && <InlineLink href={seenHref}>{classes.overview.seen}</InlineLink>}
    </p>
  </Callout>
)
