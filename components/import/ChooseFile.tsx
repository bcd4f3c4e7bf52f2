'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { TextArea } from '@/components/ui/Field'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import { LIMITS } from '@/lib/contracts/limits'
import { ankiWizard as anki } from '@/lib/words/anki-wizard'
import { importing as words } from '@/lib/words/import'
import { isPackage, PACKAGE_FILES } from './anki/package-file'
import { DropZone } from './DropZone'
import { sourceOfFile, sourceOfText, type ImportSource } from './import-source'

const NOTE_FILES = `.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain,${PACKAGE_FILES}`

interface ChooseFileProps {
  readonly onChosen: (source: ImportSource) => void
  /** A package of Anki's, which has a page of its own. */
  readonly onPackage: (file: File) => void
}

/** The first step: a file dropped or chosen, or text pasted. */
export function ChooseFile({ onChosen, onPackage }: ChooseFileProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const [isPasting, setPasting] = useState(false)
  const take = (files: FileList | null) => {
    const [file, another] = [...(files ?? [])]
    if (file === undefined) return
    if (another !== undefined) return setProblem(words.choose.oneFile)
    if (isPackage(file)) return onPackage(file)
    if (file.size > LIMITS.importBytes) {
      return setProblem(words.choose.tooLarge(file.size, LIMITS.importBytes))
    }
    onChosen(sourceOfFile(file))
  }
  return (
    <Sheet title={words.choose.title} className="max-w-measure">
      <DropZone accept={NOTE_FILES} onFiles={take} />
      {problem && (
        <Callout tone="error" announce="alert" className="mt-4">
          {problem}
        </Callout>
      )}
      <p className="note mt-4">
        <span className="font-semibold text-foreground">{words.choose.kinds}</span> {words.choose.kindsNote}
      </p>
      <p className="note mt-1">{words.choose.conventions}</p>
      <p className="mt-3 flex flex-wrap items-center gap-x-3 text-sm">
        {anki.choose.fromText}
        <TextLink href="/import/anki">{anki.choose.fromLink}</TextLink>
      </p>
      {isPasting ? (
        <PasteText onText={(text) => onChosen(sourceOfText(text, words.choose.pastedName, true))} />
      ) : (
        <Button className="mt-5" onClick={() => setPasting(true)}>
          {words.choose.paste}
        </Button>
      )}
    </Sheet>
  )
}

function PasteText({ onText }: { readonly onText: (text: string) => void }) {
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  const submit = () => {
    setMissing(text.trim() === '')
    if (text.trim() !== '') onText(text)
  }
  return (
    <form
      className="mt-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextArea
        label={words.choose.pasteLabel}
        hint={words.choose.pasteHint}
        placeholder={words.choose.pasteExample}
        rows={6}
        value={text}
        error={isMissing ? words.choose.pasteEmpty : undefined}
        spellCheck={false}
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" variant="primary" className="mt-4">
        {words.choose.pasteSubmit}
      </Button>
    </form>
  )
}
