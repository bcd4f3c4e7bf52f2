'use client'

import { useState, useTransition } from 'react'
import { reach } from '@/components/ui/server-form'
import { LIMITS } from '@/lib/contracts/limits'
import type {
  RecallAttempt,
  RecallExtent,
  RecallPoint,
  RecallScored,
  RecallSubject,
} from '@/lib/contracts/recall'
import type { RecallActions, RecallFailure } from './recall-actions'
import { RecallProblemCallout } from './RecallProblemCallout'
import { RecallResult } from './RecallResult'
import { ScorePoints } from './ScorePoints'
import { useKeptText } from './use-kept-text'
import { WritePage } from './WritePage'

interface RecallProps {
  readonly subject: RecallSubject
  readonly name: string
  readonly extent: RecallExtent
  /** The attempt before this one; null before the first. */
  readonly last: RecallAttempt | null
  /** Study day. */
  readonly today: number
  readonly actions: RecallActions
}

type Stage =
  | { readonly name: 'writing' }
  | { readonly name: 'scoring'; readonly points: readonly RecallPoint[] }
  | {
      readonly name: 'done'
      readonly points: readonly RecallPoint[]
      readonly scored: RecallScored
      readonly recalled: number
    }

/** Recalling freely: first to write with nothing to look at, then to compare, then what comes of it. */
export function Recall({ subject, name, extent, last, today, actions }: RecallProps) {
  const [stage, setStage] = useState<Stage>({ name: 'writing' })
  const [problem, setProblem] = useState<RecallFailure | null>(null)
  const [pending, startTransition] = useTransition()
  const { text, write, clear } = useKeptText(
    `${'deckId' in subject ? subject.deckId : subject.tag}.${extent.part}`,
  )

  const compare = () =>
    startTransition(async () => {
      if (text.length > LIMITS.recallChars) return setProblem({ code: 'too-long' })
      const found = await reach(() => actions.points({ subject, part: extent.part }))
      setProblem(found.ok ? null : found.error)
      if (found.ok) setStage({ name: 'scoring', points: found.value })
    })
  const score = (points: readonly RecallPoint[], had: ReadonlySet<string>) =>
    startTransition(async () => {
      const ids = points.map(({ noteId }) => noteId)
      const recalled = ids.filter((noteId) => had.has(noteId))
      const missing = ids.filter((noteId) => !had.has(noteId))
      const scored = await reach(() => actions.score({ subject, text, recalled, missing }))
      setProblem(scored.ok ? null : scored.error)
      if (!scored.ok) return
      clear()
      setStage({ name: 'done', points, scored: scored.value, recalled: recalled.length })
    })

  return (
    <>
      {stage.name === 'writing' && (
        <WritePage
          {...{ name, extent, last, today, text, pending, subject }}
          onWrite={write}
          onDone={compare}
        />
      )}
      {stage.name === 'scoring' && (
        <ScorePoints
          {...{ points: stage.points, text, pending }}
          onBack={() => setStage({ name: 'writing' })}
          onDone={(had) => score(stage.points, had)}
        />
      )}
      {stage.name === 'done' && (
        <RecallResult
          {...stage}
          subject={subject}
          undo={actions.undo}
          onAgain={() => setStage({ name: 'writing' })}
        />
      )}
      <RecallProblemCallout problem={problem} />
    </>
  )
}
