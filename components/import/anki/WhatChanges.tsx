import { useId } from 'react'
import type { AnkiPreview } from '@/lib/contracts/anki'
import { anki } from '@/lib/words/anki'
import { packages } from '@/lib/words/packages'
import { Folded } from './Folded'

/** Sentences that are seen at once. */
const SEEN = 4

interface WhatChangesProps extends Pick<AnkiPreview, 'noteChanges' | 'leftOut' | 'warnings'> {
  readonly title: string
  /** What to say where all of it is kept; without it nothing is said. */
  readonly none?: string
  /** Sentences that come before. */
  readonly before?: readonly string[]
}

/** What becomes otherwise than it is in Anki, or is left out, and why. */
export function WhatChanges({ title, none, before = [], noteChanges, leftOut, warnings }: WhatChangesProps) {
  const headingId = useId()
  const sentences = [
    ...before,
    ...noteChanges.map(({ code, notes }) => anki.noteChange(code, notes)),
    ...anki.leftOut(leftOut),
    ...warnings.map(packages.warning),
  ]
  if (sentences.length === 0 && none === undefined) return null
  return (
    <section className="mt-6" aria-labelledby={headingId}>
      <h3 className="font-semibold" id={headingId}>
        {title}
      </h3>
      {sentences.length === 0 ? (
        <p className="mt-1">{none}</p>
      ) : (
        <Folded seen={SEEN} className="mt-1 list-disc space-y-1 pl-5 wrap-anywhere" items={sentences} />
      )}
    </section>
  )
}
