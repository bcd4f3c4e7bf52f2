import { useEffect, useRef, useState } from 'react'
import { NoteConflict } from '@/components/notes/NoteConflict'
import { draftOf, firstField, withText, type NoteDraft } from '@/components/notes/note-draft'
import { fieldProblems } from '@/components/notes/note-problem'
import { NoteFields } from '@/components/notes/NoteFields'
import { NoteProblemCallout } from '@/components/notes/NoteProblemCallout'
import { saveOnControlEnter } from '@/components/notes/save-keys'
import { sendNote } from '@/components/notes/send-note'
import { Bones } from '@/components/ui/Bones'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Dialog } from '@/components/ui/Dialog'
import { reach, useServerForm } from '@/components/ui/server-form'
import type { NoteDto } from '@/lib/contracts/decks'
import { common } from '@/lib/words/common'
import { study } from '@/lib/words/study'
import type { EditNoteActions } from './edit-actions'
import type { EditedCard } from './machine'

const words = study.edit

interface EditDialogProps {
  readonly noteId: string
  readonly actions: EditNoteActions
  readonly onClose: () => void
  readonly onSaved: (cards: readonly EditedCard[]) => void
}

/** Changes the card on the screen without leaving the sitting. */
export default function EditDialog({ noteId, actions, onClose, onSaved }: EditDialogProps) {
  const found = useNote(noteId, actions.read)
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={words.title}
    >
      {found === 'fetching' && <Bones label={words.loading} />}
      {typeof found === 'object' && <EditForm note={found} save={actions.save} onSaved={onSaved} />}
      {found !== 'fetching' && typeof found === 'string' && (
        <Callout tone={found === 'unreachable' ? 'note' : 'error'} announce="alert">
          {HINDERED[found]}
        </Callout>
      )}
    </Dialog>
  )
}

type Hindered = 'unreachable' | 'signed-out' | 'gone'

const HINDERED = {
  unreachable: words.offline,
  'signed-out': words.signedOut,
  gone: words.gone,
} as const satisfies Record<Hindered, string>

function useNote(noteId: string, read: EditNoteActions['read']): NoteDto | 'fetching' | Hindered {
  const [found, setFound] = useState<NoteDto | 'fetching' | Hindered>('fetching')
  useEffect(() => {
    let wanted = true
    void reach(() => read(noteId)).then((answer) => {
      if (!wanted) return
      setFound(answer.ok ? (answer.value ?? 'gone') : answer.error.code)
    })
    return () => {
      wanted = false
    }
  }, [noteId, read])
  return found
}

interface EditFormProps {
  readonly note: NoteDto
  readonly save: EditNoteActions['save']
  readonly onSaved: (cards: readonly EditedCard[]) => void
}

function EditForm({ note, save, onSaved }: EditFormProps) {
  const [draft, setDraft] = useState<NoteDraft>(() => draftOf(note))
  const [version, setVersion] = useState(note.version)
  const first = useRef<HTMLTextAreaElement>(null)
  const { answer, pending, form } = useServerForm(async (data) => {
    // The button that saves over somebody else's version names it.
    const over = Number(data.get('over') ?? version)
    const saved = await sendNote(draft, (content) => save({ noteId: note.noteId, version: over, ...content }))
    if (saved.ok) onSaved(saved.value)
    return saved
  })
  const problem = answer !== null && !answer.ok ? answer.error : null
  return (
    <form {...form} aria-label={words.title} onKeyDown={saveOnControlEnter}>
      {problem?.code === 'conflict' && problem.current.version !== version && (
        <NoteConflict
          theirs={problem.current}
          onTake={() => {
            setDraft(draftOf(problem.current))
            setVersion(problem.current.version)
          }}
        />
      )}
      <NoteFields
        draft={draft}
        problems={fieldProblems(problem, firstField(draft))}
        first={first}
        autoFocus
        onType={(field, text) => setDraft(withText(draft, field, text))}
        onKind={(kind) => setDraft({ ...draft, kind })}
      />
      <NoteProblemCallout problem={problem} />
      <Button
        type="submit"
        variant="primary"
        className="mt-6 px-7 max-md:w-full"
        busy={pending ? words.saving : undefined}
        shortcut={{ key: 'Control+Enter', hint: common.key.controlEnter }}
      >
        {words.save}
      </Button>
    </form>
  )
}
