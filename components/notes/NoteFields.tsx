import type { ReactNode, RefObject } from 'react'
import { Field, TextArea } from '@/components/ui/Field'
import { SegmentedChoice } from '@/components/ui/SegmentedChoice'
import { isRawKind } from '@/lib/content/note-types'
import { canonicalLanguage } from '@/lib/content/text-locale'
import { WRITTEN_KINDS, type NoteKind } from '@/lib/contracts/sitting'
import { notes as words } from '@/lib/words/notes'
import { fieldNames } from './field-names'
import { MoreFields } from './MoreFields'
import type { DraftField, NoteDraft } from './note-draft'
import type { FieldSentences } from './note-problem'
import { RawFields } from './RawFields'

interface NoteFieldsProps {
  readonly draft: NoteDraft
  readonly problems: FieldSentences
  /** The first field, for whoever wants to bring the cursor back to it. */
  readonly first: RefObject<HTMLTextAreaElement | null>
  readonly autoFocus?: boolean
  /** The type of a raw kind is chosen above, and need not be said. */
  readonly isTypeChosen?: boolean
  /** Between the kind and the fields: what writes marks into them. */
  readonly tools?: ReactNode
  readonly onType: (field: DraftField, text: string) => void
  readonly onKind: (kind: NoteKind) => void
}

const BACK_NOTES: Readonly<Partial<Record<NoteKind, string>>> = {
  cloze: words.field.extraNote,
  question: words.field.pointsNote,
}
const KINDS = WRITTEN_KINDS.map((value) => ({ value, label: words.kind[value] }))

/** How a field is to be read while it is written. A language half typed is none yet. */
const reading = (lang: string, dir: string) => ({
  lang: canonicalLanguage(lang) ?? undefined,
  dir: dir || 'auto',
})

/** The fields of a note, named as its kind or its type has them. */
export function NoteFields(props: NoteFieldsProps) {
  const { draft, problems, first, autoFocus = false, isTypeChosen = false, onType } = props
  return (
    <div className="grid gap-4">
      {isRawKind(draft.kind) ? (
        <RawFields {...{ draft, problems, first, autoFocus, isTypeChosen, onType }} />
      ) : (
        <WrittenFields {...props} />
      )}
      <MoreFields draft={draft} problems={problems} onType={onType} />
      <Field
        name="tags"
        label={words.field.tags}
        hint={words.field.tagsHint}
        value={draft.tags}
        error={problems.tags}
        autoComplete="off"
        onChange={(event) => onType('tags', event.target.value)}
      />
    </div>
  )
}

/** The kind, and the fields that it uses. */
function WrittenFields({
  draft,
  problems,
  first,
  autoFocus = false,
  tools,
  onType,
  onKind,
}: NoteFieldsProps) {
  const names = fieldNames(draft.kind)
  const front = reading(draft.frontLang, draft.frontDir)
  const back = reading(draft.backLang, draft.backDir)
  return (
    <>
      <div>
        <SegmentedChoice<NoteKind>
          legend={words.kind.legend}
          name="kind"
          segments={KINDS}
          value={draft.kind}
          onChange={onKind}
        />
        <p className="note mt-1.5">{words.kind.hint[draft.kind]}</p>
      </div>
      {tools}
      <TextArea
        ref={first}
        name="front"
        label={names.front}
        rows={2}
        {...front}
        value={draft.front}
        error={problems.front}
        autoFocus={autoFocus}
        onChange={(event) => onType('front', event.target.value)}
      />
      {draft.kind === 'typed' ? (
        <Field
          name="back"
          label={names.back}
          {...back}
          value={draft.back}
          error={problems.back}
          autoComplete="off"
          onChange={(event) => onType('back', event.target.value)}
        />
      ) : (
        <TextArea
          name="back"
          label={names.back}
          note={BACK_NOTES[draft.kind]}
          rows={2}
          {...back}
          value={draft.back}
          error={problems.back}
          onChange={(event) => onType('back', event.target.value)}
        />
      )}
      <TextArea
        name="hint"
        label={words.field.hint}
        note={words.field.hintNote}
        rows={1}
        dir="auto"
        value={draft.hint}
        error={problems.hint}
        onChange={(event) => onType('hint', event.target.value)}
      />
    </>
  )
}
