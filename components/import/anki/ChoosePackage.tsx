'use client'

import { useState } from 'react'
import { Callout } from '@/components/ui/Callout'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import { ankiWizard as words } from '@/lib/words/anki-wizard'
import { DropZone } from '../DropZone'
import { isPackage, PACKAGE_FILES } from './package-file'

interface ChoosePackageProps {
  /** Bytes that a package may have. */
  readonly most: number
  readonly onChosen: (file: File) => void
}

/** The first step: a package dropped or chosen. */
export function ChoosePackage({ most, onChosen }: ChoosePackageProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const take = (files: FileList | null) => {
    const [file, another] = [...(files ?? [])]
    if (file === undefined) return
    if (another !== undefined) return setProblem(words.choose.oneFile)
    if (!isPackage(file)) return setProblem(words.choose.otherKind)
    if (file.size > most) return setProblem(words.choose.tooLarge(file.size, most))
    onChosen(file)
  }
  return (
    <Sheet title={words.choose.title} className="max-w-measure">
      <DropZone accept={PACKAGE_FILES} onFiles={take} />
      {problem && (
        <Callout tone="error" announce="alert" className="mt-4">
          {problem}
        </Callout>
      )}
      <p className="note mt-4">
        <span className="font-semibold text-foreground">{words.choose.kinds}</span>{' '}
        {words.choose.kindsNote(most)}
      </p>
      <p className="note mt-2">{words.choose.how}</p>
      <p className="mt-2 text-sm">{words.choose.first}</p>
      <p className="mt-3 flex flex-wrap items-center gap-x-3 text-sm">
        {words.choose.otherText}
        <TextLink href="/import">{words.choose.otherLink}</TextLink>
      </p>
    </Sheet>
  )
}
