'use client'

import { useRef, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { decodeText } from '@/lib/content/import/decode'
import { LIMITS } from '@/lib/contracts/limits'
import { invitations } from '@/lib/words/invitations'

const words = invitations.invite
const KINDS = '.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain'

interface RosterFileProps {
  readonly isBusy: boolean
  readonly onText: (text: string) => void
}

/** Asks for a file of people, and reads its text. */
export function RosterFile({ isBusy, onText }: RosterFileProps) {
  const field = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    if (file.size > LIMITS.rosterBytes) return setProblem(words.tooLarge(LIMITS.rosterBytes))
    const bytes = await file.arrayBuffer().catch(() => null)
    if (bytes === null) return setProblem(words.noFile)
    const read = decodeText(new Uint8Array(bytes))
    if (!read.ok) return setProblem(words.undecodable(read.error.line))
    setProblem(null)
    onText(read.value)
  }
  return (
    <div className="mt-2 grid gap-4">
      <p className="note">{words.fileText(LIMITS.rosterRows, LIMITS.rosterBytes)}</p>
      {problem !== null && (
        <Callout tone="error" announce="alert">
          {problem}
        </Callout>
      )}
      <div>
        <Button busy={isBusy ? words.reading : undefined} onClick={() => field.current?.click()}>
          {words.file}
        </Button>
        <input
          ref={field}
          type="file"
          hidden
          accept={KINDS}
          onChange={({ target }) => {
            void take(target.files?.[0])
            // Choosing the same file again, mended meanwhile, is a change too.
            target.value = ''
          }}
        />
      </div>
    </div>
  )
}
