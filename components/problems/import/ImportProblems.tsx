'use client'

import { useState, type ReactNode } from 'react'
import { DropZone } from '@/components/import/DropZone'
import { Bone, Bones } from '@/components/ui/Bones'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Sheet } from '@/components/ui/Sheet'
import { Steps } from '@/components/ui/Steps'
import { LIMITS } from '@/lib/contracts/limits'
import { problemFiles } from '@/lib/words/problem-files'
import { problemImport as words } from '@/lib/words/problem-import'
import type { UndoImport } from '../problem-actions'
import { CheckProblems } from './CheckProblems'
import { ProblemsImported } from './ProblemsImported'
import { useProblemImport, type ProblemImportStage } from './use-problem-import'

interface ImportProblemsProps {
  /** The set from which Import was pressed; null for none. */
  readonly into: string | null
  readonly undo: UndoImport
}

const STEP: Readonly<Record<ProblemImportStage['at'], number>> = {
  choose: 0,
  reading: 0,
  unreadable: 0,
  failed: 0,
  check: 1,
  importing: 1,
  done: 2,
}

/** Brings a file of problems in, in three steps: choose, check, done. */
export function ImportProblems({ into, undo }: ImportProblemsProps) {
  const flow = useProblemImport()
  return (
    <>
      <div className="mt-4 mb-6">
        <Steps label={words.steps.label} steps={words.steps.names} current={STEP[flow.stage.at]} />
      </div>
      <Stage {...{ flow, into, undo }} />
    </>
  )
}

function Stage({
  flow: { stage, look, commit, restart },
  into,
  undo,
}: ImportProblemsProps & { readonly flow: ReturnType<typeof useProblemImport> }) {
  switch (stage.at) {
    case 'choose':
      return <ChooseProblems into={into} onFile={(file) => look({ file, setName: into ?? '' })} />
    case 'reading':
    case 'importing':
      return (
        <Bones label={stage.at === 'reading' ? words.reading : words.importing}>
          <Bone className="h-9 w-64" />
          <Bone className="mt-4 h-60 rounded-lg" />
        </Bones>
      )
    case 'unreadable':
      return (
        <NoAnswer title={words.unreadable.title} onAnother={restart}>
          {problemFiles.unreadable(stage.refusal)} {words.unreadable.safe}
        </NoAnswer>
      )
    case 'failed':
      return (
        <NoAnswer title={words.failure.title} onAgain={() => look(stage.asked)} onAnother={restart}>
          {failureSentence(stage.failure)}
        </NoAnswer>
      )
    case 'check':
      return (
        <CheckProblems
          key={stage.preview.setName}
          preview={stage.preview}
          onSetName={(setName) => look({ ...stage.asked, setName })}
          onCommit={() => commit(stage.asked)}
          onAnother={restart}
        />
      )
    case 'done':
      return <ProblemsImported done={stage.done} undoing={stage.undo} undo={undo} onAnother={restart} />
  }
}

function failureSentence(failure: Extract<ProblemImportStage, { at: 'failed' }>['failure']): string {
  switch (failure.code) {
    case 'signed-out':
      return words.failure.signedOut
    case 'too-large':
      return words.failure.tooLarge
    case 'too-many':
      return words.failure.tooMany(failure.retrySeconds ?? 60)
    case 'set-full':
      return words.failure.setFull(LIMITS.problemsOfSet, LIMITS.skillsOfSet)
    default:
      return words.failure.failed
  }
}

interface ChooseProblemsProps {
  readonly into: string | null
  readonly onFile: (file: File) => void
}

function ChooseProblems({ into, onFile }: ChooseProblemsProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const take = (files: FileList | null) => {
    const [file, another] = [...(files ?? [])]
    if (file === undefined) return
    if (another !== undefined) return setProblem(words.choose.oneFile)
    if (file.size > LIMITS.importBytes) {
      return setProblem(words.choose.tooLarge(file.size, LIMITS.importBytes))
    }
    onFile(file)
  }
  return (
    <Sheet title={words.choose.title} className="max-w-measure">
      {into !== null && <p className="note mt-1 wrap-anywhere">{words.choose.into(into)}</p>}
      <DropZone accept=".json,application/json" onFiles={take} />
      {problem && (
        <Callout tone="error" announce="alert" className="mt-4">
          {problem}
        </Callout>
      )}
      <p className="note mt-4">{words.choose.kinds}</p>
      <p className="note mt-1">{words.choose.licences}</p>
    </Sheet>
  )
}

interface NoAnswerProps {
  readonly title: string
  readonly children: ReactNode
  readonly onAgain?: () => void
  readonly onAnother: () => void
}

const NoAnswer = ({ title, children, onAgain, onAnother }: NoAnswerProps) => (
  <Callout tone="error" announce="alert" title={title} className="max-w-measure">
    <p>{children}</p>
    <div className="mt-4 flex flex-wrap gap-3">
      {onAgain && <Button onClick={onAgain}>{words.failure.again}</Button>}
      <Button onClick={onAnother}>{words.failure.another}</Button>
    </div>
  </Callout>
)
