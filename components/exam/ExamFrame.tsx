import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { QuietRoom } from '@/components/shell/QuietRoom'
import { ButtonLink } from '@/components/ui/Button'
import { exam as words } from '@/lib/words/exam'
import type { ExamFailure } from './exam-actions'

interface ExamFrameProps {
  /** What the way to Today is called. */
  readonly leave?: string
  /** At the far end of the head. */
  readonly aside?: ReactNode
  readonly problem: ExamFailure | null
  readonly children: ReactNode
}

/** The quiet room of an exam: a way out, one column, and nothing else. */
export function ExamFrame({ leave = words.leave, aside, problem, children }: ExamFrameProps) {
  return (
    <QuietRoom
      way={
        <ButtonLink variant="quiet" icon={<X />} href="/">
          <span className="max-md:sr-only">{leave}</span>
        </ButtonLink>
      }
      aside={aside && <div className="note tnum flex gap-4 pr-3 md:pr-2">{aside}</div>}
      problem={problem === null ? null : words.problem[problem]}
      hasFoot
    >
      {children}
    </QuietRoom>
  )
}
