'use client'

import { useRouter } from 'next/navigation'
import { reach } from '@/components/ui/server-form'
import { useToast } from '@/components/ui/Toast'
import { useDeed } from '@/components/ui/use-deed'
import type { ExamDto, PersonalExamProblem, SetExamInput } from '@/lib/contracts/personal-exams'
import { personalExams } from '@/lib/words/personal-exams'
import type { KeepExam } from './exam-actions'
import { problemSentence } from './exam-form'

const words = personalExams.forecast

/** Changes a fact of an exam at a press; the message that says so puts it back. */
export function useChange({ examId, facts }: Pick<ExamDto, 'examId' | 'facts'>, change: KeepExam) {
  const toast = useToast()
  const router = useRouter()
  const { busy, problem, run } = useDeed<'take', PersonalExamProblem>()
  const putBack = async (): Promise<void> => {
    const back = await reach(() => change({ ...facts, examId }))
    toast({ text: back.ok ? words.undone : problemSentence(back.error) })
    router.refresh()
  }
  const take = (changed: Partial<SetExamInput>): void =>
    run(
      'take',
      () => change({ ...facts, ...changed, examId }),
      () => {
        toast({ text: words.taken, undo: () => void putBack() })
        router.refresh()
      },
    )
  return { isBusy: busy !== null, problem, take }
}
