import type { ReactNode } from 'react'
import type { NightProblemDto } from '@/lib/contracts/sleep'
import { sleep } from '@/lib/words/sleep'

const words = sleep.morning

interface AfterNightProps {
  readonly problem: NightProblemDto
  /** Study day. */
  readonly today: number
  /** What is asked. */
  readonly children: ReactNode
}

/** A problem of a night, large, and what came of it. */
export const AfterNight = ({ problem, today, children }: AfterNightProps) => (
  <>
    <p className="note">{words.eyebrow(problem.night, today)}</p>
    <h1 className="h-page mt-2 wrap-anywhere">{children}</h1>
    {problem.capture !== null && (
      <p className="mt-3 border-l-2 border-border pl-4 wrap-anywhere text-muted-foreground">
        {words.came(problem.capture)} {problem.captured}
      </p>
    )}
  </>
)
