import { Select } from '@/components/ui/Field'
import type { NoteTypeShape } from '@/lib/content/note-types'
import { notes as words } from '@/lib/words/notes'
import { emptyDraft, type NoteDraft } from './note-draft'

interface TypeChoiceProps {
  readonly draft: NoteDraft
  /** The learner's types from Anki. */
  readonly types: readonly NoteTypeShape[]
  /** Puts another text into the form, unsaved. */
  readonly onRewrite: (draft: NoteDraft) => void
}

/** Which type a new note is of, for who has types from Anki: one of those, or one of the product's own kinds. */
export function TypeChoice({ draft, types, onRewrite }: TypeChoiceProps) {
  const isKnown = types.some(({ id }) => id === draft.type?.id)
  const choose = (id: string): void => {
    const type = types.find((each) => each.id === id)
    const { tags, source } = draft
    onRewrite({
      ...emptyDraft,
      ...{ tags, source },
      ...(type === undefined ? {} : { kind: 'custom' as const, type }),
    })
  }
  // What is written in one type's fields has no place in another's.
  if (types.length === 0 || (draft.type !== null && !isKnown)) return null
  return (
    <Select
      className="mb-4"
      name="type"
      label={words.raw.choose}
      value={draft.type?.id ?? ''}
      options={[
        { value: '', label: words.raw.own },
        ...types.map(({ id = '', name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => choose(event.target.value)}
    />
  )
}
