'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import { ProgressBar } from '@/components/ui/ProgressBar'
import type { AnkiProgress } from '@/lib/contracts/anki'
import { ankiWizard as words } from '@/lib/words/anki-wizard'
import { StageHeading } from './StageHeading'
import { Standing } from './Standing'
import type { KnownStage } from './wizard-stage'

interface RunningImportProps {
  readonly stage: KnownStage
  /** Whether the server heard of it. */
  readonly onCancel: () => Promise<boolean>
}

const IN_A_MOMENT = { stage: 'waiting', done: 0, total: 0, secondsLeft: null } as const
const JUST_BEGUN = { stage: 'reading', done: 0, total: 0, secondsLeft: null } as const

/** An import that waits for its turn or runs. */
export function RunningImport({ stage: { import: known, share, isAway }, onCancel }: RunningImportProps) {
  const title = words.running.title(known.fileName)
  const isRunning = known.state === 'running'
  const progress: AnkiProgress = known.progress ?? (isRunning ? JUST_BEGUN : IN_A_MOMENT)
  const stage = words.running.stage(progress.stage)
  const standing = words.running.standing(progress)
  return (
    <section className="sheet max-w-measure p-5 md:p-7" aria-labelledby="anki-running">
      <StageHeading id="anki-running" className="h-sect">
        {title}
      </StageHeading>
      {/* Said once for each stage; the figures below go on in silence. */}
      <p role="status" className="mt-4 font-medium">
        {stage}
      </p>
      <div className="mt-2">
        <ProgressBar
          label={title}
          value={Math.round(share * 100)}
          max={100}
          valueText={[stage, standing].filter((part) => part !== '').join(', ')}
        />
      </div>
      <Standing says={standing} secondsLeft={progress.secondsLeft} />
      <p className="note mt-3" role="status">
        {isAway ? words.running.away : words.running.leave}
      </p>
      <Cancel isRunning={isRunning} onCancel={onCancel} />
    </section>
  )
}

interface CancelProps {
  readonly isRunning: boolean
  readonly onCancel: () => Promise<boolean>
}

/** One that only waits is given up at a press; one that runs has done work that would be lost. */
function Cancel({ isRunning, onCancel }: CancelProps) {
  const [isAsked, setAsked] = useState(false)
  const [isStopping, setStopping] = useState(false)
  const stop = async () => {
    setAsked(false)
    setStopping(true)
    setStopping(await onCancel())
  }
  return (
    <>
      <Button
        className="mt-5"
        busy={isStopping ? words.running.cancelling : undefined}
        onClick={() => (isRunning ? setAsked(true) : void stop())}
      >
        {words.running.cancel}
      </Button>
      <ConfirmDialog
        open={isAsked}
        onOpenChange={setAsked}
        title={words.running.cancelTitle}
        consequence={<p>{words.running.cancelText}</p>}
        confirm={words.running.cancelSubmit}
        cancel={words.running.keep}
        onConfirm={() => void stop()}
      />
    </>
  )
}
