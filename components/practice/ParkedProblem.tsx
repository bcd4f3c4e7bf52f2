import { FocusHeading } from '@/components/focus/FocusHeading'
import { Button, ButtonLink } from '@/components/ui/Button'
import { NotDone } from '@/components/shell/QuietRoom'
import type { RoundDto } from '@/lib/contracts/practice'
import { practice as words } from '@/lib/words/practice'
import { PracticeFrame } from './PracticeFrame'
import type { Practice } from './use-practice'

interface ParkedProblemProps {
  readonly practice: Practice
  readonly round: RoundDto
  readonly onLeave: () => void
}

/** A problem was parked: it waits, and there is another, or it is gone on with. */
export const ParkedProblem = ({ practice, round, onLeave }: ParkedProblemProps) => (
  <PracticeFrame name={round.setName} place={null} onLeave={onLeave} foot={null}>
    <div className="mx-auto max-w-measure pt-3 md:pt-8">
      <NotDone problem={practice.failure === null ? null : words.problem[practice.failure]} />
      <FocusHeading>{words.parked.title}</FocusHeading>
      <p className="mt-3">{words.parked.text}</p>
      <div className="mt-8 flex flex-wrap gap-3">
        <Button
          variant="primary"
          size="main"
          busy={practice.busy === 'begin' ? words.bar.choosing : undefined}
          onClick={practice.next}
        >
          {words.parked.another}
        </Button>
        <ButtonLink
          variant="outline"
          className="min-h-13 max-md:w-full"
          href={`/stuck?round=${round.roundId}`}
        >
          {words.parked.stuck}
        </ButtonLink>
        <Button variant="quiet" className="min-h-13 max-md:w-full" onClick={practice.resume}>
          {words.parked.again}
        </Button>
      </div>
    </div>
  </PracticeFrame>
)
