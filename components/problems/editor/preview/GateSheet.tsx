'use client'

import { useId } from 'react'
import { Button } from '@/components/ui/Button'
import { Sheet } from '@/components/ui/Sheet'
import type { ProblemStanding } from '@/lib/contracts/problems'
import { problemEditor } from '@/lib/words/problem-editor'
import { problemFindings } from '@/lib/words/problem-findings'
import { FaultCallout } from '../../FaultCallout'
import type { SetFault } from '../../set-fault'
import { goTo, remarksOf, type Finding } from '../findings'
import type { LivePreview } from '../use-preview'

const words = problemEditor.gate

interface GateSheetProps {
  readonly preview: LivePreview
  readonly findings: readonly Finding[]
  readonly standing: ProblemStanding
  readonly isDirty: boolean
  readonly isNew: boolean
  readonly busy: 'publish' | 'unpublish' | null
  /** Why the last publishing or taking back came to nothing. */
  readonly fault: SetFault | null
  readonly onSeed: (seed: number) => void
  readonly onPublish: () => void
  readonly onTakeBack: () => void
}

/** Whether what is in the form may be put before learners, why not, and the button that does. */
export function GateSheet(props: GateSheetProps) {
  const { preview, findings, standing, isDirty, isNew, busy, fault, onSeed, onPublish, onTakeBack } = props
  const verdictId = useId()
  const canPublish = preview.found?.status === 'ready' && findings.length === 0 && !preview.isLooking
  const isPublishedAsIs = standing === 'published' && !isDirty
  const remarks = remarksOf(preview.found)
  return (
    <Sheet title={words.title} isNarrow className="min-w-0">
      <p className="note mt-1">{words.standing[standing]}</p>
      <p role="status" id={verdictId} className="mt-2 font-semibold">
        {verdictOf(preview, findings)}
      </p>
      <FindingList findings={findings} onSeed={onSeed} />
      {remarks.length > 0 && (
        <>
          <h3 className="label mt-4">{words.remarks}</h3>
          <FindingList findings={remarks} onSeed={onSeed} />
        </>
      )}
      {fault?.code === 'not-publishable' ? (
        <p role="alert" className="note mt-3">
          {words.refused}
        </p>
      ) : (
        <FaultCallout fault={fault} className="mt-3" />
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        {!isPublishedAsIs && (
          <Button
            variant="secondary"
            disabled={!canPublish}
            aria-describedby={verdictId}
            busy={busy === 'publish' ? words.publishing : undefined}
            onClick={onPublish}
          >
            {isDirty || isNew ? words.saveAndPublish : words.publish}
          </Button>
        )}
        {standing !== 'draft' && (
          <Button
            variant="quiet"
            busy={busy === 'unpublish' ? words.takingBack : undefined}
            onClick={onTakeBack}
          >
            {words.takeBack}
          </Button>
        )}
      </div>
    </Sheet>
  )
}

function verdictOf({ found, isLooking }: LivePreview, findings: readonly Finding[]): string {
  if (found === null || (isLooking && findings.length === 0)) return words.looking
  switch (found.status) {
    case 'unfinished':
      return words.unfinished
    case 'faulty':
      return words.faulty
    case 'ready':
      return findings.length > 0 ? words.reasons(findings.length) : words.ready(found.gate.variants)
  }
}

interface FindingListProps {
  readonly findings: readonly Finding[]
  readonly onSeed: (seed: number) => void
}

function FindingList({ findings, onSeed }: FindingListProps) {
  if (findings.length === 0) return null
  return (
    <ul className="mt-2 grid text-sm">
      {findings.map(({ where, sentence, seed }, index) => (
        <li key={index} className="border-t border-border py-2">
          <button type="button" className="link cursor-pointer text-left" onClick={() => goTo(where)}>
            {words.goThere(problemFindings.place(where))}
          </button>
          <p className="wrap-anywhere">{sentence}</p>
          {seed !== null && (
            <Button variant="quiet" className="-ml-3" onClick={() => onSeed(seed)}>
              {words.seen(seed)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
