import { Callout } from '@/components/ui/Callout'
import { publicPages } from '@/lib/words/public'

/** Said only where scripts are off. */
export function NeedsScript() {
  return (
    <noscript>
      <Callout className="mb-4">{publicPages.signIn.needsScript}</Callout>
    </noscript>
  )
}
