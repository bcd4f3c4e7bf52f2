import { TextLink } from '@/components/ui/TextLink'
import type { PlanTodayDto } from '@/lib/contracts/plan'
import { plan } from '@/lib/words/plan'

const words = plan.onToday

/** The quiet way to tomorrow's list, once it is time to write it. */
export const TomorrowsList = ({ list: { tomorrow } }: { readonly list: PlanTodayDto }) => (
  <p>
    <TextLink href="/plan?for=tomorrow">
      {tomorrow === 0 ? words.write : words.seeTomorrow(tomorrow)}
    </TextLink>
  </p>
)
