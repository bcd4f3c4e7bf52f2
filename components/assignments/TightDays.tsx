import { Callout } from '@/components/ui/Callout'
import { daysToWork, type AssignmentFacts } from '@/lib/classes'
import { assignments } from '@/lib/words/assignments'

type Facts = Pick<AssignmentFacts, 'startsOn' | 'dueOn' | 'wantedDays'>

/** Says that more days of work are wanted than there are. Nobody is kept from that. */
export function TightDays({ facts }: { readonly facts: Facts }) {
  const there = daysToWork(facts)
  const { wantedDays } = facts
  const isTight = wantedDays !== null && there > 0 && wantedDays > there
  return <div role="status">{isTight && <Callout>{assignments.form.tight(wantedDays, there)}</Callout>}</div>
}
