import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { TextArea } from '@/components/ui/Field'
import { notes as words } from '@/lib/words/notes'
import { LocaleFields } from './LocaleFields'
import type { NoteDraft, NoteText } from './note-draft'
import type { FieldSentences } from './note-problem'

const LESSER = [
  'metaphor',
  'source',
  'frontLang',
  'backLang',
  'frontDir',
  'backDir',
] as const satisfies readonly NoteText[]

interface MoreFieldsProps {
  readonly draft: NoteDraft
  readonly problems: FieldSentences
  readonly onType: (field: NoteText, text: string) => void
}

/** The fields most notes do without. They are in sight when one of them says something, or has to change. */
export function MoreFields({ draft, problems, onType }: MoreFieldsProps) {
  const [choice, setChoice] = useState<boolean | null>(null)
  const id = useId()
  const isFilled = LESSER.some((field) => draft[field] !== '')
  const hasProblem = LESSER.some((field) => problems[field] !== undefined)
  const isOpen = hasProblem || (choice ?? isFilled)
  return (
    <div>
      <Button
        variant="quiet"
        className="-ml-3"
        icon={isOpen ? <ChevronDown /> : <ChevronRight />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setChoice(!isOpen)}
      >
        {isOpen ? words.more.hide : words.more.show}
      </Button>
      <div
        id={id}
        hidden={!isOpen}
        role="group"
        aria-label={words.more.group}
        // What is being written in stays in sight, also while it is empty.
        onFocus={() => setChoice(true)}
      >
        {isOpen && (
          <div className="mt-2 grid gap-4">
            <TextArea
              name="metaphor"
              label={words.field.metaphor}
              note={words.field.metaphorNote}
              rows={1}
              dir="auto"
              value={draft.metaphor}
              error={problems.metaphor}
              onChange={(event) => onType('metaphor', event.target.value)}
            />
            <TextArea
              name="source"
              label={words.field.source}
              note={words.field.sourceNote}
              rows={1}
              dir="auto"
              value={draft.source}
              error={problems.source}
              onChange={(event) => onType('source', event.target.value)}
            />
            <LocaleFields {...{ draft, problems, onType }} side="front" />
            <LocaleFields {...{ draft, problems, onType }} side="back" />
          </div>
        )}
      </div>
    </div>
  )
}
