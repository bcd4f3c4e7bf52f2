'use client'

import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Sheet } from '@/components/ui/Sheet'
import { useDeed } from '@/components/ui/use-deed'
import type { ClassProblem } from '@/lib/contracts/classes'
import { report } from '@/lib/words/report'
import { problemSentence } from './class-form'
import type { ComparisonsAction } from './report/report-actions'

const words = report.comparisons

interface ComparisonsProps {
  readonly classId: string
  readonly isOn: boolean
  readonly set: ComparisonsAction
}

/** Whether learners see in which quarter of the class they are; with what they then see. */
export function Comparisons({ classId, isOn, set }: ComparisonsProps) {
  const { busy, problem, run } = useDeed<'set', ClassProblem | { readonly code: 'signed-out' }>()
  return (
    <Sheet title={words.title}>
      <p className="note mt-1">{words.text}</p>
      {problem !== null && (
        <Callout tone="error" announce="alert" className="mt-3">
          {problemSentence(problem)}
        </Callout>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button
          busy={busy === null ? undefined : words.saving}
          onClick={() => run('set', () => set({ classId, isOn: !isOn }))}
        >
          {isOn ? words.turnOff : words.turnOn}
        </Button>
        <p role="status" className="note">
          {isOn ? words.isOn : words.off}
        </p>
      </div>
    </Sheet>
  )
}
