'use client'

import clsx from 'clsx'
import { FileDown } from 'lucide-react'
import { useState, type DragEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { TextArea } from '@/components/ui/Field'
import { useIsAlive } from '@/components/ui/on-device'
import { Sheet } from '@/components/ui/Sheet'
import { LIMITS } from '@/lib/contracts/limits'
import { importing as words } from '@/lib/words/import'
import { sourceOfFile, sourceOfText, type ImportSource } from './import-source'

interface ChooseFileProps {
  readonly onChosen: (source: ImportSource) => void
}

/** The first step: a file dropped or chosen, or text pasted. */
export function ChooseFile({ onChosen }: ChooseFileProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const [isPasting, setPasting] = useState(false)
  const take = (files: FileList | null) => {
    const [file, another] = [...(files ?? [])]
    if (file === undefined) return
    if (another !== undefined) return setProblem(words.choose.oneFile)
    if (file.size > LIMITS.importBytes) {
      return setProblem(words.choose.tooLarge(file.size, LIMITS.importBytes))
    }
    onChosen(sourceOfFile(file))
  }
  return (
    <Sheet title={words.choose.title} className="max-w-measure">
      <DropZone onFiles={take} />
      {problem && (
        <Callout tone="error" announce="alert" className="mt-4">
          {problem}
        </Callout>
      )}
      <p className="note mt-4">
        <span className="font-semibold text-foreground">{words.choose.kinds}</span> {words.choose.kindsNote}
      </p>
      <p className="note mt-1">{words.choose.conventions}</p>
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

function DropZone({ onFiles }: { readonly onFiles: (files: FileList | null) => void }) {
  const [isOver, setOver] = useState(false)
  // A file chosen before the page can hear of it would be lost: until then there is nothing to choose it with.
  const isAlive = useIsAlive()
  const takeFrom = (field: HTMLInputElement) => {
    onFiles(field.files)
    // Choosing the same file again, mended meanwhile, is a change too.
    field.value = ''
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles(event.dataTransfer.files)
  }
  return (
    <label
      className={clsx(
        'relative mt-4 grid min-h-60 cursor-pointer place-content-center justify-items-center gap-2 rounded-lg border-2 border-dashed p-6 text-center hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-offset-3 has-focus-visible:outline-ring',
        isOver ? 'border-primary bg-sunken' : 'border-input',
      )}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileDown className="size-8 text-muted-foreground" strokeWidth={1.75} />
      <span className="text-lg font-semibold">{words.choose.drop}</span>
      <span className="note">{words.choose.press}</span>
      {isAlive && (
        <input
          type="file"
          className="sr-only"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          onChange={(event) => takeFrom(event.target)}
        />
      )}
    </label>
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
