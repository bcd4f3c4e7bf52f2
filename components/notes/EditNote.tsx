'use client'

import { useRouter } from 'next/navigation'
import { useId, useMemo, useRef, useState } from 'react'
import { Button, ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { useServerForm } from '@/components/ui/server-form'
import type { NoteDto } from '@/lib/contracts/decks'
import type { DayChoice } from '@/lib/scheduling/day-choice'
import { common } from '@/lib/words/common'
import { notes as words } from '@/lib/words/notes'
import { recall as recallWords } from '@/lib/words/recall'
import { DeleteNote } from './DeleteNote'
import { keepDraft, newNoteKey, noteKey } from './draft-storage'
import { FormatBar } from './FormatBar'
import { LeaveGuard } from './LeaveGuard'
import type { NoteActions } from './note-actions'
import { draftOf, firstField, type NoteDraft } from './note-draft'
import { fieldProblems, standing, untouched } from './note-problem'
import { NoteAdvice } from './NoteAdvice'
import { NoteCards } from './NoteCards'
import { NoteConflict } from './NoteConflict'
import { NoteFields } from './NoteFields'
import { NotePreview } from './NotePreview'
import { NoteProblemCallout } from './NoteProblemCallout'
import { Restored } from './Restored'
import { SavedNote } from './SavedNote'
import { saveOnControlEnter } from './save-keys'
import { sendNote } from './send-note'
import { useNoteDraft } from './useNoteDraft'

interface EditNoteProps {
  readonly note: NoteDto
  /** Study day. */
  readonly today: number
  /** Among which days the dates of its cards were chosen, by card. */
  readonly choices: Readonly<Record<string, DayChoice>>
  /** Where to go when the note is gone. */
  readonly backHref: string
  readonly actions: NoteActions
  /** Says what the form is, where no heading of the page does. */
  readonly title?: string
}

/** Changes a note, sets its cards aside, or deletes it. */
export function EditNote({ note, today, choices, backHref, actions, title }: EditNoteProps) {
  const { writing, problem, problems, isSaved, pending, form } = useEditing(note, actions)
  const first = useRef<HTMLTextAreaElement>(null)
  const titleId = useId()
  const { draft } = writing
  return (
    <div className="grid gap-6">
      {note.kind === 'question' && (
        <ButtonLink variant="secondary" className="justify-self-start" href={`/notes/${note.noteId}/think`}>
          {recallWords.think.open}
        </ButtonLink>
      )}
      <form
        {...form}
        className="sheet min-w-0 p-5 md:p-7"
        aria-labelledby={title ? titleId : undefined}
        onKeyDown={saveOnControlEnter}
      >
        {title && (
          <h2 className="h-sect mb-4" id={titleId}>
            {title}
          </h2>
        )}
        {writing.restored && <Restored onDiscard={writing.discard} />}
        {problem?.code === 'conflict' && problem.current.version !== writing.version && (
          <NoteConflict
            theirs={problem.current}
            onTake={() => writing.replace(draftOf(problem.current), problem.current.version)}
          />
        )}
        <NoteFields
          draft={draft}
          problems={problems}
          first={first}
          tools={<FormatBar form={form.ref} kind={draft.kind} />}
          onType={writing.type}
          onKind={writing.setKind}
        />
        <NoteAdvice draft={draft} first={first} onRewrite={writing.rewrite} />
        {note.answers > 0 && <KeepsAnswers note={note} draft={draft} onMoved={writing.discard} />}
        <NoteProblemCallout problem={standing(problem, problems)} />
        <FormEnd {...{ note, backHref, actions, draft, isSaved, pending }} />
      </form>
      <NoteCards note={note} today={today} choices={choices} setShelf={actions.setShelf} />
      <LeaveGuard active={writing.isDirty && !pending} />
    </div>
  )
}

function useEditing(note: NoteDto, actions: NoteActions) {
  const saved = useMemo(() => draftOf(note), [note])
  const writing = useNoteDraft(noteKey(note.noteId), saved, note.version)
  const { draft } = writing
  const { answer, pending, form } = useServerForm(async (data) => {
    // The button that saves over somebody else's version names it.
    const version = Number(data.get('over') ?? writing.version)
    const edited = await sendNote(draft, (content) =>
      actions.edit({ noteId: note.noteId, version, ...content }),
    )
    if (edited.ok) writing.markSaved(draft, edited.value.version)
    return { edited, sent: draft }
  })
  const problem = answer !== null && !answer.edited.ok ? answer.edited.error : null
  return {
    writing,
    problem,
    problems: untouched(fieldProblems(problem, firstField(draft)), answer?.sent ?? draft, draft),
    isSaved: answer?.edited.ok === true && !pending && !writing.isDirty,
    pending,
    form,
  }
}

interface KeepsAnswersProps {
  readonly note: NoteDto
  readonly draft: NoteDraft
  /** The text went to the form for a new note. */
  readonly onMoved: () => void
}

/** Past answers stay with the note, so what is really another question should become another card. */
function KeepsAnswers({ note, draft, onMoved }: KeepsAnswersProps) {
  const router = useRouter()
  const makeNew = () => {
    keepDraft(newNoteKey(note.deckId), { draft, version: 0 })
    onMoved()
    router.push(`/decks/${note.deckId}/notes/new`)
  }
  return (
    <Callout className="mt-5">
      <p className="text-sm">
        {words.keepsAnswers(note.answers)}{' '}
        <button type="button" className="ilink cursor-pointer" onClick={makeNew}>
          {words.makeNew}
        </button>
        {words.makeNewEnd}
      </p>
    </Callout>
  )
}

interface FormEndProps {
  readonly note: NoteDto
  readonly backHref: string
  readonly actions: NoteActions
  readonly draft: NoteDraft
  readonly isSaved: boolean
  readonly pending: boolean
}

function FormEnd({ note, backHref, actions, draft, isSaved, pending }: FormEndProps) {
  const [previewing, setPreviewing] = useState(false)
  const previewId = useId()
  return (
    <>
      <div className="mt-6 flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          variant="primary"
          className="px-7 max-md:w-full"
          busy={pending ? words.saving : undefined}
          shortcut={{ key: 'Control+Enter', hint: common.key.controlEnter }}
        >
          {words.save}
        </Button>
        <Button
          variant="quiet"
          aria-expanded={previewing}
          aria-controls={previewId}
          onClick={() => setPreviewing(!previewing)}
        >
          {previewing ? words.preview.hide : words.preview.show}
        </Button>
        <SavedNote text={words.saved} isSaved={isSaved} />
        <span className="flex-1" />
        <DeleteNote noteId={note.noteId} backHref={backHref} actions={actions} />
      </div>
      <div id={previewId} hidden={!previewing} className="mt-5 border-t border-border pt-5">
        {previewing && <NotePreview draft={draft} preview={actions.preview} noteId={note.noteId} />}
      </div>
    </>
  )
}
