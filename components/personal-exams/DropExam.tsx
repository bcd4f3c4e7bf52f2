'use client'

import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { reach } from '@/components/ui/server-form'
import { useToast } from '@/components/ui/Toast'
import { useDeed } from '@/components/ui/use-deed'
import type { PersonalExamProblem, SetExamInput } from '@/lib/contracts/personal-exams'
import { personalExams } from '@/lib/words/personal-exams'
import type { DropExam as Drop, KeepExam } from './exam-actions'
import { problemSentence } from './exam-form'

const words = personalExams.drop

interface DropExamProps {
  readonly examId: string
  readonly facts: SetExamInput
  /** It could be set again: its day is ahead. */
  readonly isAhead: boolean
  readonly drop: Drop
  readonly set: KeepExam
}

/** Removes an exam; the message that says so sets it again. */
export function DropExam({ examId, facts, isAhead, drop, set }: DropExamProps) {
  const [asked, setAsked] = useState(false)
  const { busy, problem, run } = useDeed<'drop', PersonalExamProblem>()
  const toast = useToast()
  const router = useRouter()
  const setAgain = async (): Promise<void> => {
    const again = await reach(() => set(facts))
    toast({ text: again.ok ? words.undone(facts.name) : problemSentence(again.error) })
    if (again.ok) router.refresh()
  }
  const remove = (): void =>
    run(
      'drop',
      () => drop({ examId }),
      () => {
        router.push('/exams')
        toast({ text: words.done(facts.name), ...(isAhead ? { undo: () => void setAgain() } : {}) })
      },
    )
  return (
    <ConfirmDialog
      open={asked}
      onOpenChange={setAsked}
      title={words.title(facts.name)}
      consequence={
        <>
          <p>{words.text}</p>
          {problem !== null && (
            <Callout tone="error" className="mt-3">
              {problemSentence(problem)}
            </Callout>
          )}
        </>
      }
      confirm={words.confirm}
      busy={busy === null ? undefined : words.removing}
      onConfirm={remove}
      trigger={
        <Button variant="quiet-destructive" className="-ml-3 justify-self-start" icon={<Trash2 />}>
          {words.open}
        </Button>
      }
    />
  )
}
