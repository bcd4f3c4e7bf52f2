'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import type { ImportPreview } from '@/lib/contracts/import'
import { importing as words } from '@/lib/words/import'
import type { ImportSource } from './import-source'
import { PreviewRows } from './PreviewRows'

interface CheckImportProps {
  readonly source: ImportSource
  readonly preview: ImportPreview
  readonly onAnother: () => void
  /** How to bring it in: beside the figures where there is room. */
  readonly children: ReactNode
}

/** The second step: what the file would bring, before any of it is brought in. */
export function CheckImport({ source, preview, onAnother, children }: CheckImportProps) {
  const { counts, notices } = preview
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <section className="sheet min-w-0 p-5 md:p-7" aria-labelledby="import-source">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <h2 className="h-sect wrap-anywhere" id="import-source">
            {source.name}
          </h2>
          <p className="note">{words.check.fileNote(source.file.size)}</p>
          <Button variant="quiet" className="-ml-3 text-sm" onClick={onAnother}>
            {words.check.another}
          </Button>
        </div>
        <Counts counts={counts} />
        {notices.length > 0 && (
          <Callout className="mt-4" title={words.check.notices}>
            <ul className="text-sm">
              {notices.map((notice, index) => (
                <li key={index}>{words.notice(notice)}</li>
              ))}
            </ul>
          </Callout>
        )}
        <PreviewRows preview={preview} />
      </section>
      {children}
    </div>
  )
}

function Counts({ counts }: { readonly counts: ImportPreview['counts'] }) {
  const figures = [
    [words.check.new, counts.new],
    [words.check.changed, counts.changed],
    [words.check.same, counts.same],
    [words.check.toCheck, counts.problems],
  ] as const
  return (
    <dl className="mt-4 grid grid-cols-2 gap-px overflow-clip rounded-md border border-border bg-border md:grid-cols-4">
      {figures.map(([label, figure]) => (
        <div key={label} className="bg-card p-4">
          <dt className="note">{label}</dt>
          <dd className="figure-num mt-1 text-xl">{figure}</dd>
        </div>
      ))}
    </dl>
  )
}
