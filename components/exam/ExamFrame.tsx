import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
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
    <>
      <header className="flex h-16 items-center justify-between gap-3 px-2 md:px-6">
        <ButtonLink variant="quiet" icon={<X />} href="/">
          <span className="max-md:sr-only">{leave}</span>
        </ButtonLink>
        {aside && <div className="note tnum flex gap-4 pr-3 md:pr-2">{aside}</div>}
      </header>
      <main id="main" className="px-gutter pb-36 md:px-10">
        <div className="mx-auto max-w-measure pt-4 md:pt-10">
          {problem !== null && (
            <Callout announce="alert" className="mb-8">
              <p>{words.problem[problem]}</p>
            </Callout>
          )}
          {children}
        </div>
      </main>
    </>
  )
}
