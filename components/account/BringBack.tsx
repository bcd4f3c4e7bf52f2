'use client'

import type { RestoredReport } from '@/lib/content/export/restoring'
import { Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button, ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { useIsAlive } from '@/components/ui/on-device'
import { ProgressBar } from '@/components/ui/ProgressBar'
import { Sheet } from '@/components/ui/Sheet'
import { RESTORE_BYTES } from '@/lib/contracts/restoring'
import { exporting } from '@/lib/words/exporting'
import { postRestore, type RestoreFailure, type RestoreStanding } from './post-restore'

const words = exporting.back

type Stage =
  | { readonly name: 'idle' }
  | { readonly name: 'refused'; readonly why: string }
  | { readonly name: 'busy'; readonly bytes: number; readonly standing: RestoreStanding }
  | { readonly name: 'done'; readonly report: RestoredReport }

/** Brings an export of an account back into this one. */
export function BringBack() {
  const [stage, setStage] = useState<Stage>({ name: 'idle' })
  const take = async (file: File): Promise<void> => {
    const refuse = (why: string) => setStage({ name: 'refused', why })
    if (file.size > RESTORE_BYTES) return refuse(words.tooLarge(RESTORE_BYTES))
    const busy = (standing: RestoreStanding) => setStage({ name: 'busy', bytes: file.size, standing })
    busy({ sent: 0 })
    const reply = await postRestore(file, busy)
    if (!reply.ok) return refuse(failure(reply.error))
    if (reply.value.status === 'refused') return refuse(words.problem(reply.value.problem))
    setStage({ name: 'done', report: reply.value.report })
  }
  return (
    <Sheet id="bring-back" title={words.title}>
      <p className="mt-2">{words.lead}</p>
      <p className="note mt-2">{words.note}</p>
      {stage.name === 'refused' && (
        <Callout tone="error" announce="alert" title={words.failed} className="mt-4">
          {stage.why}
        </Callout>
      )}
      {stage.name === 'done' ? (
        <Done report={stage.report} />
      ) : stage.name === 'busy' ? (
        <Standing bytes={stage.bytes} standing={stage.standing} />
      ) : (
        <ChooseArchive onFile={(file) => void take(file)} />
      )}
    </Sheet>
  )
}

function failure(code: RestoreFailure): string {
  if (code === 'signed-out') return words.signedOut
  if (code === 'too-large') return words.tooLarge(RESTORE_BYTES)
  return code === 'fault' ? words.fault : words.unreachable
}

function ChooseArchive({ onFile }: { readonly onFile: (file: File) => void }) {
  const field = useRef<HTMLInputElement>(null)
  // A file chosen before the page can hear of it would be lost: until then there is nothing to choose it with.
  const isAlive = useIsAlive()
  return (
    <div className="mt-4">
      <Button icon={<Upload />} disabled={!isAlive} onClick={() => field.current?.click()}>
        {words.choose}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        accept=".zip,application/zip"
        aria-label={words.choose}
        onChange={({ target }) => {
          const [file] = [...(target.files ?? [])]
          target.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </div>
  )
}

function Standing({ bytes, standing }: { readonly bytes: number; readonly standing: RestoreStanding }) {
  const isSending = 'sent' in standing && standing.sent < 1
  const said = isSending
    ? words.sending(standing.sent, bytes)
    : 'sent' in standing
      ? words.busy
      : words.written(standing.section, standing.rows)
  return (
    <div className="mt-4" role="status" aria-live="polite">
      <p className="font-semibold">{words.busy}</p>
      {isSending && (
        <div className="mt-3">
          <ProgressBar
            label={words.busy}
            value={Math.round(standing.sent * 100)}
            max={100}
            valueText={said}
          />
        </div>
      )}
      <p className="note tnum mt-2">{said}</p>
    </div>
  )
}

function Done({ report }: { readonly report: RestoredReport }) {
  return (
    <Callout announce="status" title={words.done} className="mt-4">
      <p className="tnum">{words.found(report)}</p>
      {report.leftOut.length > 0 && (
        <>
          <p className="mt-3">{words.leftOut}</p>
          <ul className="mt-1 list-disc pl-5">
            {report.leftOut.map(({ section }) => (
              <li key={section}>{words.leftOutOf(section)}</li>
            ))}
          </ul>
        </>
      )}
      <ButtonLink href="/" className="mt-4">
        {words.today}
      </ButtonLink>
    </Callout>
  )
}
