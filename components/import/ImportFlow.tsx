'use client'

import { useRouter } from 'next/navigation'
import { Steps } from '@/components/ui/Steps'
import { AS_THE_FILE_SAYS } from '@/lib/content/import/layout'
import { importing as words } from '@/lib/words/import'
import { handOver } from './anki/package-file'
import { ChooseFile } from './ChooseFile'
import { deckFor, type ImportSource } from './import-source'
import { failureSentence } from './import-failure'
import { ImportDone } from './ImportDone'
import { LookedThrough } from './LookedThrough'
import { ReadingFile } from './ReadingFile'
import { RecentImports, type RecentImportsProps } from './RecentImports'
import { Unreadable } from './Unreadable'
import type { ImportStage } from './import-stage'
import { useImport } from './useImport'

interface ImportFlowProps {
  /** Names of the learner's decks. */
  readonly decks: readonly string[]
  /** The deck from which Import was pressed; null for none. */
  readonly into: string | null
  readonly newPerDay: number
  readonly recent: RecentImportsProps
}

const STEP: Readonly<Record<ImportStage['at'], number>> = {
  choose: 0,
  reading: 0,
  unreadable: 0,
  failed: 0,
  mend: 1,
  check: 1,
  done: 2,
}

/** Brings a file of notes in, in three steps: choose, check, done. */
export function ImportFlow({ decks, into, newPerDay, recent }: ImportFlowProps) {
  const flow = useImport()
  const router = useRouter()
  const { stage } = flow
  const step = stage.at === 'reading' && stage.mode === 'commit' ? 1 : STEP[stage.at]
  const choose = (source: ImportSource) =>
    void flow.check({ source, deckName: into ?? deckFor(source, decks), layout: AS_THE_FILE_SAYS })
  const handOn = (file: File) => {
    handOver(file)
    router.push('/import/anki')
  }
  return (
    <>
      <div className="mt-4 mb-6">
        <Steps label={words.steps.label} steps={words.steps.names} current={step} />
      </div>
      <Stage
        flow={flow}
        decks={decks}
        newPerDay={newPerDay}
        recent={recent}
        onChosen={choose}
        onPackage={handOn}
      />
    </>
  )
}

interface StageProps {
  readonly flow: ReturnType<typeof useImport>
  readonly decks: readonly string[]
  readonly newPerDay: number
  readonly recent: RecentImportsProps
  readonly onChosen: (source: ImportSource) => void
  readonly onPackage: (file: File) => void
}

function Stage({ flow, decks, newPerDay, recent, onChosen, onPackage }: StageProps) {
  const { stage, check, restart } = flow
  switch (stage.at) {
    case 'choose':
      return (
        <>
          <ChooseFile onChosen={onChosen} onPackage={onPackage} />
          <RecentImports {...recent} />
        </>
      )
    case 'reading':
      return (
        <ReadingFile
          name={stage.source.name}
          bytes={stage.source.file.size}
          sent={stage.sent}
          progress={stage.progress}
          mode={stage.mode}
          {...(stage.mode === 'preview' ? { onCancel: restart } : {})}
        />
      )
    case 'unreadable':
      return (
        <Unreadable
          title={stage.problem.code === 'no-room' ? words.unreadable.noRoom : words.unreadable.title}
          explanation={words.unreadable.explanation(stage.problem)}
          requestId={null}
          onAnother={restart}
        />
      )
    case 'failed':
      return (
        <Unreadable
          title={words.failure.title}
          explanation={failureSentence(stage.failure, 'preview')}
          requestId={'requestId' in stage.failure ? stage.failure.requestId : null}
          onRetry={() => void check(stage.asked)}
          onAnother={restart}
        />
      )
    case 'mend':
    case 'check':
      return <LookedThrough stage={stage} flow={flow} decks={decks} />
    case 'done':
      return <ImportDone done={stage.done} newPerDay={newPerDay} undo={recent.undo} onMore={restart} />
  }
}
