'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef } from 'react'
import { Button } from '@/components/ui/Button'
import { useServerForm } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import { useToast } from '@/components/ui/Toast'
import type { NoteTypeShape } from '@/lib/content/note-types'
import { common } from '@/lib/words/common'
import { notes as words } from '@/lib/words/notes'
import { newNoteKey, splitKey } from './draft-storage'
import { FormatBar } from './FormatBar'
import { LeaveGuard } from './LeaveGuard'
import { emptyDraft, firstField, nextDraft, type NoteDraft } from './note-draft'
import { fieldProblems, standing, untouched } from './note-problem'
import type { NoteActions } from './note-actions'
import { NoteAdvice } from './NoteAdvice'
import { NoteFields } from './NoteFields'
import { NotePreview } from './NotePreview'
import { NoteProblemCallout } from './NoteProblemCallout'
import { Restored } from './Restored'
import { SavedNote } from './SavedNote'
import { TypeChoice } from './TypeChoice'
import { saveOnControlEnter } from './save-keys'
import { sendNote } from './send-note'
import { useNoteDraft } from './useNoteDraft'

interface AddNoteProps {
  readonly deckId: string
  readonly actions: Pick<NoteActions, 'add' | 'preview'>
  /** The learner's types from Anki. */
  readonly types: readonly NoteTypeShape[]
  /** A note to make others of: its text is in the form at first. */
  readonly from?: { readonly noteId: string; readonly draft: NoteDraft } | undefined
}

/** Writes new notes into a deck, one or many in a row. */
export function AddNote({ deckId, actions, types, from }: AddNoteProps) {
  const { writing, first, problem, problems, isAdded, pending, form } = useAdding(deckId, actions.add, from)
  const { draft } = writing
  return (
    <div className="mt-6 grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      <form {...form} className="sheet min-w-0 p-5 md:p-7" onKeyDown={saveOnControlEnter}>
        {writing.restored && <Restored onDiscard={writing.discard} />}
        <TypeChoice draft={draft} types={types} onRewrite={writing.rewrite} />
        <NoteFields
          draft={draft}
          problems={problems}
          first={first}
          autoFocus
          isTypeChosen={types.some(({ id }) => id === draft.type?.id)}
          tools={<FormatBar form={form.ref} kind={draft.kind} />}
          onType={writing.type}
          onKind={writing.setKind}
        />
        <NoteAdvice draft={draft} first={first} onRewrite={writing.rewrite} />
        <NoteProblemCallout problem={standing(problem, problems)} />
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
          <Button type="submit" name="then" value="another" className="max-md:w-full" disabled={pending}>
            {words.saveAnother}
          </Button>
          <SavedNote text={words.added} isSaved={isAdded} />
        </div>
      </form>
      <Sheet title={words.preview.title} className="lg:sticky lg:top-10">
        <NotePreview draft={draft} preview={actions.preview} />
      </Sheet>
      <LeaveGuard active={writing.isDirty && !pending} />
    </div>
  )
}

function useAdding(deckId: string, add: NoteActions['add'], from: AddNoteProps['from']) {
  const router = useRouter()
  const toast = useToast()
  const first = useRef<HTMLTextAreaElement>(null)
  const writing = useNoteDraft(
    from ? splitKey(from.noteId) : newNoteKey(deckId),
    from?.draft ?? emptyDraft,
    0,
  )
  const { draft } = writing
  const { answer, pending, form } = useServerForm(async (data) => {
    const added = await sendNote(draft, (content) => add({ deckId, ...content }))
    const another = added.ok && data.get('then') === 'another'
    if (added.ok && !another) {
      writing.replace(emptyDraft, 0)
      router.push(`/decks/${deckId}?note=${added.value.noteId}`)
      toast({ text: words.added })
    }
    return { added, another, sent: draft }
  })
  // Not before the sending is over: until then the form takes no second press, and who types fast would lose one.
  const beginAnother = useEffectEvent((sent: NoteDraft) => {
    writing.replace(nextDraft(sent), 0)
    first.current?.focus()
  })
  useEffect(() => {
    if (answer?.another === true) beginAnother(answer.sent)
  }, [answer])
  const problem = answer !== null && !answer.added.ok ? answer.added.error : null
  return {
    writing,
    first,
    problem,
    problems: untouched(fieldProblems(problem, firstField(draft)), answer?.sent ?? draft, draft),
    isAdded: answer?.added.ok === true && !pending && !writing.isDirty,
    pending,
    form,
  }
}
