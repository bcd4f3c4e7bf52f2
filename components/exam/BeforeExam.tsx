'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { err } from '@/lib/contracts/result'
import type { RecallChoice } from '@/lib/contracts/recall'
import { exam as words } from '@/lib/words/exam'
import { ChooseExam, type ExamWish } from './ChooseExam'
import type { BeforeExamActions } from './exam-actions'
import { ExamFrame } from './ExamFrame'
import { subjectsOf } from './subjects'
import { useAct } from './use-act'
import { Worries } from './Worries'

interface BeforeExamProps {
  /** What the address asks for. */
  readonly asked: RecallChoice | null
  readonly decks: readonly RecallChoice[]
  readonly tags: readonly RecallChoice[]
  readonly keepsWorries: boolean
  readonly actions: BeforeExamActions
}

/** Before an exam: what it is about, and a page for worries for who wants one. */
export function BeforeExam({ asked, decks, tags, keepsWorries, actions }: BeforeExamProps) {
  const router = useRouter()
  const subjects = subjectsOf(asked, decks, tags)
  const [wish, setWish] = useState<ExamWish>({ subject: 0, questions: 10, minutes: 20 })
  const [ids] = useState(() => ({ examId: crypto.randomUUID(), worryId: crypto.randomUUID() }))
  const [isWorrying, setWorrying] = useState(false)
  const { busy, problem, act } = useAct<'start'>()
  const subject = subjects[wish.subject]?.choice.subject
  const start = (worries: string) =>
    act(
      'start',
      async () => {
        if (subject === undefined) return err({ code: 'not-found' })
        if (worries.trim() !== '') {
          const kept = await actions.keepWorries({ worryId: ids.worryId, text: worries })
          if (!kept.ok) return kept
        }
        const { questions, minutes } = wish
        return actions.start({ examId: ids.examId, subject, questions, minutes })
      },
      ({ examId }) => router.push(`/exam/${examId}`),
    )
  return (
    <ExamFrame problem={problem}>
      {subjects.length === 0 ? (
        <Nothing />
      ) : isWorrying ? (
        <Worries
          isKept={keepsWorries}
          setRecords={actions.setRecords}
          isStarting={busy !== null}
          onStart={start}
          onBack={() => setWorrying(false)}
        />
      ) : (
        <ChooseExam
          {...{ subjects, wish }}
          onWish={setWish}
          isStarting={busy !== null}
          onStart={() => start('')}
          onWorries={() => setWorrying(true)}
        />
      )}
    </ExamFrame>
  )
}

const Nothing = () => (
  <EmptyState
    level={1}
    title={words.choose.emptyTitle}
    actions={
      <ButtonLink variant="primary" href="/decks">
        {words.choose.toDecks}
      </ButtonLink>
    }
  >
    <p>{words.choose.emptyText}</p>
  </EmptyState>
)
