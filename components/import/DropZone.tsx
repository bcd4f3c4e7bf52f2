'use client'

import clsx from 'clsx'
import { FileDown } from 'lucide-react'
import { useState, type DragEvent } from 'react'
import { useIsAlive } from '@/components/ui/on-device'
import { importing as words } from '@/lib/words/import'

interface DropZoneProps {
  /** Kinds of files that the browser offers first. */
  readonly accept: string
  readonly onFiles: (files: FileList | null) => void
}

/** Where a file is dropped, or a press leads to choosing one. */
export function DropZone({ accept, onFiles }: DropZoneProps) {
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
        <input type="file" className="sr-only" accept={accept} onChange={(event) => takeFrom(event.target)} />
      )}
    </label>
  )
}
