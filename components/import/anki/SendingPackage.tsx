'use client'

import { Button } from '@/components/ui/Button'
import { ProgressBar } from '@/components/ui/ProgressBar'
import { ankiWizard as words } from '@/lib/words/anki-wizard'
import { StageHeading } from './StageHeading'
import { Standing } from './Standing'
import { secondsToSend, type SendingStage } from './wizard-stage'

interface SendingPackageProps {
  readonly stage: SendingStage
  readonly onCancel: () => void
}

/** A package on its way, and being looked at. */
export function SendingPackage({ stage, onCancel }: SendingPackageProps) {
  const { file, sent, progress } = stage
  const title = words.sending.title(file.name)
  const isSending = progress === null && sent < 1
  return (
    <section className="sheet max-w-measure p-5 md:p-7" aria-labelledby="anki-sending">
      <StageHeading id="anki-sending" className="h-sect">
        {title}
      </StageHeading>
      <div className="mt-4">
        <ProgressBar
          label={title}
          value={Math.round((isSending ? sent : lookedShare(progress)) * 100)}
          max={100}
          valueText={standingOf(stage)}
        />
      </div>
      <Standing says={standingOf(stage)} secondsLeft={isSending ? secondsToSend(stage) : null} />
      {/* What changes now and then only: the figures would never stop speaking. */}
      <p role="status" className="sr-only">
        {isSending ? '' : words.sending.arrived}
      </p>
      <p className="note mt-1">{words.sending.nothingYet}</p>
      <Button className="mt-5" onClick={onCancel}>
        {words.sending.cancel}
      </Button>
    </section>
  )
}

function standingOf({ file, sent, progress }: SendingStage): string {
  if (progress === null) {
    return sent < 1 ? words.sending.sent(sent, file.size) : words.sending.arrived
  }
  return progress.stage === 'waiting' ? words.sending.ahead(progress.done) : words.sending.arrived
}

function lookedShare(progress: SendingStage['progress']): number {
  if (progress === null || progress.total === 0 || progress.stage === 'waiting') return 0
  return progress.done / progress.total
}
