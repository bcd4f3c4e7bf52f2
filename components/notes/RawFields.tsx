import type { RefObject } from 'react'
import { TextArea } from '@/components/ui/Field'
import { notes as words } from '@/lib/words/notes'
import { namedFields } from './field-names'
import { textIn, type DraftField, type NoteDraft } from './note-draft'
import type { FieldSentences } from './note-problem'

interface RawFieldsProps {
  readonly draft: NoteDraft
  readonly problems: FieldSentences
  /** The first field, for whoever wants to bring the cursor back to it. */
  readonly first: RefObject<HTMLTextAreaElement | null>
  readonly autoFocus: boolean
  /** The type is chosen above, and need not be said. */
  readonly isTypeChosen: boolean
  readonly onType: (field: DraftField, text: string) => void
}

/** The fields of a note whose type came from Anki, each by its own name. */
export function RawFields({ draft, problems, first, autoFocus, isTypeChosen, onType }: RawFieldsProps) {
  return (
    <>
      <div>
        {!isTypeChosen && (
          <p className="label">
            {draft.kind === 'image-occlusion' ? words.raw.picture : words.raw.type(draft.type?.name ?? '')}
          </p>
        )}
        <p className="note">{words.raw.note}</p>
      </div>
      {namedFields(draft.kind, draft.type ?? undefined).map(([name, label], place) => {
        const field: DraftField = `raw:${name}`
        return (
          <TextArea
            key={name}
            ref={place === 0 ? first : undefined}
            name={field}
            label={label}
            rows={2}
            dir="auto"
            value={textIn(draft, field)}
            error={problems[field]}
            autoFocus={autoFocus && place === 0}
            onChange={(event) => onType(field, event.target.value)}
          />
        )
      })}
    </>
  )
}
