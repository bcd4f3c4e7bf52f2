'use client'

import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import type { ExamDto } from '@/lib/contracts/personal-exams'
import type { ExamVerdict } from '@/lib/planning'
import { personalExams } from '@/lib/words/personal-exams'
import type { KeepExam } from './exam-actions'
import { problemSentence } from './exam-form'
import { useChange } from './use-change'

const words = personalExams.forecast
/** Fewer cards than this are within what such figures can say. */
const LEAST_UNMET = 1

interface ExamVerdictViewProps {
  readonly exam: ExamDto
  readonly verdict: ExamVerdict
  readonly change: KeepExam
}

/** Whether the target can be met in the minutes, and if not what can; with a press for the minutes that would do. */
export function ExamVerdictView({ exam, verdict, change }: ExamVerdictViewProps) {
  const { unmet } = verdict.outlook
  const minutes = verdict.more?.minutes ?? null
  return (
    <div className="max-w-measure" role="status">
      <p className="h-sect">{mainSentence(exam, verdict)}</p>
      {moreSentence(verdict) && <p className="mt-2">{moreSentence(verdict)}</p>}
      {unmet >= LEAST_UNMET && <p className="mt-2">{words.unmet(unmet)}</p>}
      {minutes !== null && <TakeMinutes {...{ exam, minutes, change }} />}
    </div>
  )
}

interface TakeMinutesProps {
  readonly exam: ExamDto
  readonly minutes: number
  readonly change: KeepExam
}

function TakeMinutes({ exam, minutes, change }: TakeMinutesProps) {
  const { isBusy, problem, take } = useChange(exam, change)
  return (
    <>
      {problem !== null && (
        <Callout tone="error" className="mt-4">
          {problemSentence(problem)}
        </Callout>
      )}
      <Button
        className="mt-4 max-md:w-full"
        variant="primary"
        busy={isBusy ? words.taking : undefined}
        onClick={() => take({ minutesPerDay: minutes })}
      >
        {words.take(minutes)}
      </Button>
    </>
  )
}

function mainSentence({ facts, minutesPerDay }: ExamDto, { target, outlook }: ExamVerdict): string {
  switch (target) {
    case 'met':
      return words.met(facts.target)
    case 'expected':
      return words.expectedOnly(facts.target)
    case 'out-of-reach':
      return words.outOfReach(facts.target, minutesPerDay, outlook.expected)
  }
}

function moreSentence({ target, more }: ExamVerdict): string | null {
  if (more === null) return null
  if (more.minutes === null) return words.notEven(more.most, more.expected, more.low)
  return target === 'expected' ? words.moreSafe(more.minutes) : words.moreEnough(more.minutes)
}
