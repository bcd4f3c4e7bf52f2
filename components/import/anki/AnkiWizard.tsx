'use client'

import { useRouter } from 'next/navigation'
import type { AnkiImport } from '@/lib/contracts/anki'
import { Steps } from '@/components/ui/Steps'
import { ankiWizard as words } from '@/lib/words/anki-wizard'
import { RecentImports, type RecentImportsProps } from '../RecentImports'
import { AnkiDone } from './AnkiDone'
import { ChoosePackage } from './ChoosePackage'
import { ImportOver } from './ImportOver'
import { LookInside } from './LookInside'
import { PackageFailed, PackageUnreadable } from './PackageFailed'
import { RunningImport } from './RunningImport'
import { SendingPackage } from './SendingPackage'
import { useAnkiImport } from './useAnkiImport'
import { stepOf, type KnownStage } from './wizard-stage'

interface AnkiWizardProps {
  /** The import that the learner has to do with; null for none. */
  readonly current: AnkiImport | null
  /** Bytes that a package may have. */
  readonly most: number
  readonly recent: RecentImportsProps
}

/** Brings a package of Anki's in: choose, check, import, done. */
export function AnkiWizard({ current, most, recent }: AnkiWizardProps) {
  const router = useRouter()
  const flow = useAnkiImport(current, () => router.refresh())
  return (
    <>
      <div className="mt-4 mb-6">
        <Steps label={words.steps.label} steps={words.steps.names} current={stepOf(flow.stage)} />
      </div>
      <Stage flow={flow} most={most} recent={recent} />
    </>
  )
}

interface StageProps {
  readonly flow: ReturnType<typeof useAnkiImport>
  readonly most: number
  readonly recent: RecentImportsProps
}

function Stage({ flow, most, recent }: StageProps) {
  const { stage, send, restart } = flow
  switch (stage.at) {
    case 'choose':
      return (
        <>
          <ChoosePackage most={most} onChosen={(file) => void send(file)} />
          <RecentImports {...recent} />
        </>
      )
    case 'sending':
      return <SendingPackage stage={stage} onCancel={restart} />
    case 'failed':
      return (
        <PackageFailed failure={stage.failure} onRetry={() => void send(stage.file)} onAnother={restart} />
      )
    case 'unreadable':
      return <PackageUnreadable problem={stage.problem} onAnother={restart} />
    case 'import':
      return <Known stage={stage} flow={flow} recent={recent} />
  }
}

interface KnownProps {
  readonly stage: KnownStage
  readonly flow: ReturnType<typeof useAnkiImport>
  readonly recent: RecentImportsProps
}

function Known({ stage, flow, recent }: KnownProps) {
  const known = stage.import
  const { begin, cancel, restart } = flow
  const { importId, state, preview, report } = known
  if (state === 'looked' && preview !== null) {
    return (
      <LookInside
        key={importId}
        fileName={known.fileName}
        preview={preview}
        zone={recent.zone}
        now={recent.now}
        onBegin={(choice) => begin(importId, choice)}
        onAnother={restart}
      />
    )
  }
  if (state === 'waiting' || state === 'running') {
    return <RunningImport stage={stage} onCancel={() => cancel(importId)} />
  }
  if (state === 'done' && report !== null) {
    return <AnkiDone report={report} undo={recent.undo} onMore={restart} />
  }
  return <ImportOver state={state} problem={known.problem} onAnother={restart} />
}
