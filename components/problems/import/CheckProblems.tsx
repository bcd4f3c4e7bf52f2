'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Chip } from '@/components/ui/Chip'
import { Field } from '@/components/ui/Field'
import { Sheet } from '@/components/ui/Sheet'
import { LIMITS } from '@/lib/contracts/limits'
import type { ComingProblem, ProblemImport } from '@/lib/contracts/problems'
import { problemFiles } from '@/lib/words/problem-files'
import { problemImport } from '@/lib/words/problem-import'
import { AttributionLine } from '../AttributionLine'

const words = problemImport.check

/** Problems shown before somebody asks for more. */
const SHOWN = 100

interface CheckProblemsProps {
  readonly preview: ProblemImport
  readonly onSetName: (name: string) => void
  readonly onCommit: () => void
  readonly onAnother: () => void
}

/** What comes in, what doesn't and why, before anything is written. */
export function CheckProblems({ preview, onSetName, onCommit, onAnother }: CheckProblemsProps) {
  const { setName, coming, known, refused, faults } = preview
  const [name, type] = useState(setName)
  const published = coming.filter(({ isPublished }) => isPublished).length
  const isRenamed = name.trim() !== '' && name.trim() !== setName
  const rename = () => {
    if (isRenamed) onSetName(name.trim())
  }
  return (
    <div className="grid max-w-180 gap-6">
      <Sheet title={words.title}>
        <Field
          className="mt-3 max-w-90"
          label={words.setName}
          hint={words.setNameHint}
          value={name}
          maxLength={LIMITS.deckName}
          autoComplete="off"
          onChange={({ target }) => type(target.value)}
          onBlur={rename}
          onKeyDown={(event) => {
            if (event.key === 'Enter') rename()
          }}
        />
        <p className="mt-4 font-semibold">{words.coming(coming.length)}</p>
        {coming.length > 0 && <p className="note">{words.published(published, coming.length)}</p>}
        {known.length > 0 && <p className="note">{words.known(known.length)}</p>}
        <ComingList coming={coming} />
        <div className="mt-5 flex flex-wrap gap-3">
          {coming.length > 0 && (
            <Button variant="primary" size="main" disabled={isRenamed} onClick={onCommit}>
              {words.commit(coming.length)}
            </Button>
          )}
          <Button variant="quiet" onClick={onAnother}>
            {words.another}
          </Button>
        </div>
      </Sheet>
      {refused.length > 0 && (
        <Sheet title={words.refused(refused.length)}>
          <ul className="mt-2 grid text-sm">
            {refused.map(({ place, title, reason }) => (
              <li key={place} className="border-t border-border py-2 wrap-anywhere">
                <span className="font-semibold">{title}</span>
                <span className="block">{problemFiles.refusal(reason)}</span>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      {faults.length > 0 && (
        <Sheet title={words.faults(faults.length)}>
          <p className="note mt-1">{words.faultsText}</p>
          <ul className="mt-2 grid text-sm">
            {faults.map(({ problem, title, where, what }, index) => (
              <li key={index} className="border-t border-border py-2 wrap-anywhere">
                <code>{problemFiles.place(problem, title, where)}</code>
                <span className="block">{problemFiles.fault(what)}</span>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </div>
  )
}

function ComingList({ coming }: { readonly coming: readonly ComingProblem[] }) {
  if (coming.length === 0) return null
  return (
    <ul className="mt-4 grid">
      {coming.slice(0, SHOWN).map((problem, index) => (
        <li key={index} className="border-t border-border py-2.5">
          <p className="wrap-anywhere">
            <span className="font-semibold">{problem.title}</span>{' '}
            <Chip tone={problem.isPublished ? 'selected' : 'neutral'}>
              {problem.isPublished ? words.willBePublished : words.draft}
            </Chip>
          </p>
          <p className="note">
            {[problem.isTemplate ? words.template : words.fixed, words.steps(problem.steps)].join(' · ')}
          </p>
          {problem.attribution && <AttributionLine attribution={problem.attribution} />}
          {problem.notes.map((note, place) => (
            <p key={place} className="note">
              {problemFiles.note(note)}
            </p>
          ))}
        </li>
      ))}
      {coming.length > SHOWN && (
        <li className="note border-t border-border py-2.5">{words.more(coming.length - SHOWN)}</li>
      )}
    </ul>
  )
}
