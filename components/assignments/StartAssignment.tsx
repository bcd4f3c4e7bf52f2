'use client'

import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { useDeed } from '@/components/ui/use-deed'
import type { AssignmentProblem } from '@/lib/contracts/assignments'
import { assignments } from '@/lib/words/assignments'
import type { StartAction, Which } from './assignment-actions'
import { problemSentence } from './assignment-form'

const words = assignments.page

interface StartAssignmentProps extends Which {
  readonly today: number
  readonly start: StartAction
}

/** Starts an assignment; the page then shows the copy. */
export function StartAssignment({ classId, assignmentId, today, start }: StartAssignmentProps) {
  const { busy, problem, run } = useDeed<'start', AssignmentProblem | { readonly code: 'signed-out' }>()
  return (
    <>
      {problem !== null && (
        <Callout tone="error" announce="alert" className="mb-3">
          {problemSentence(problem, today)}
        </Callout>
      )}
      <Button
        variant="primary"
        size="main"
        busy={busy === null ? undefined : words.starting}
        onClick={() => run('start', () => start({ classId, assignmentId }))}
      >
        {words.start}
      </Button>
    </>
  )
}
