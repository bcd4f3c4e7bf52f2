import { Check } from 'lucide-react'

interface SavedNoteProps {
  readonly text: string
  readonly isSaved: boolean
}

/** Beside the button that saves: that it has. Stands until something is changed again. */
export function SavedNote({ text, isSaved }: SavedNoteProps) {
  return (
    <p role="status" className="note flex items-center gap-2">
      {isSaved && (
        <>
          <Check className="size-5 text-primary" />
          {text}
        </>
      )}
    </p>
  )
}
