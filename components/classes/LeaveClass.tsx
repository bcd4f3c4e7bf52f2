'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { useDeed } from '@/components/ui/use-deed'
import type { ClassProblem } from '@/lib/contracts/classes'
import { classes } from '@/lib/words/classes'
import type { LeaveClassAction } from './class-actions'
import { problemSentence } from './class-form'

const words = classes.overview

interface LeaveClassProps {
  readonly classId: string
  readonly name: string
  readonly leave: LeaveClassAction
}

/** Leaves a class, after saying what that means. */
export function LeaveClass({ classId, name, leave }: LeaveClassProps) {
  const router = useRouter()
  const [isAsking, setAsking] = useState(false)
  const { busy, problem, run } = useDeed<'leave', ClassProblem | { readonly code: 'signed-out' }>()
  return (
    <div>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        trigger={
          <Button variant="quiet-destructive" className="-ml-3">
            {words.leave}
          </Button>
        }
        title={words.leaveTitle(name)}
        consequence={
          <>
            <p>{words.leaveText}</p>
            {problem !== null && (
              <Callout tone="error" announce="alert" className="mt-3">
                {problemSentence(problem)}
              </Callout>
            )}
          </>
        }
        confirm={words.leave}
        busy={busy === null ? undefined : words.leaving}
        cancel={words.stay}
        onConfirm={() =>
          run(
            'leave',
            () => leave({ classId }),
            () => router.push('/classes'),
          )
        }
      />
    </div>
  )
}
