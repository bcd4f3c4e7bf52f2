import { Button, ButtonLink } from '@/components/ui/Button'
import type { NightProblemDto } from '@/lib/contracts/sleep'
import { sleep } from '@/lib/words/sleep'
import { AfterNight } from './AfterNight'

const words = sleep.morning

interface GoOnProps {
  readonly problem: NightProblemDto
  readonly roundId: string
  /** Study day. */
  readonly today: number
  readonly later: () => void
}

/** A problem of several steps is gone on with where it was parked; its steps are what judges it. */
export const GoOn = ({ problem, roundId, today, later }: GoOnProps) => (
  <>
    <AfterNight problem={problem} today={today}>
      {problem.title}
    </AfterNight>
    <p className="mt-8">{words.goOnText}</p>
    <div className="mt-6 flex flex-wrap gap-3">
      <ButtonLink variant="primary" size="main" href={`/practise?round=${roundId}`}>
        {words.goOn}
      </ButtonLink>
      <Button variant="outline" className="min-h-13 max-md:w-full" onClick={later}>
        {words.later}
      </Button>
    </div>
  </>
)
