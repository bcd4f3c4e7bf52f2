'use client'

import { useId, useState, type FormEvent } from 'react'
import { tagsIn } from '@/components/notes/note-draft'
import { Button } from '@/components/ui/Button'
import { Dialog, DialogClose } from '@/components/ui/Dialog'
import { Field } from '@/components/ui/Field'
import { LIMITS } from '@/lib/contracts/limits'
import { common } from '@/lib/words/common'
import { noteList } from '@/lib/words/note-list'
import { TagOptions } from './TagsFilter'
import type { BulkChanging } from './use-bulk-change'

const words = noteList.change

interface TagNotesProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** How many are to be tagged. */
  readonly notes: number
  /** Tags to choose from. */
  readonly tags: readonly string[]
  readonly changing: BulkChanging
}

/** Asks which tags to give to notes, and which to take from them. */
export function TagNotes({ open, onOpenChange, notes, tags, changing }: TagNotesProps) {
  const formId = useId()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.tagTitle(notes)}
      actions={
        <>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            busy={changing.pending === 'tag' ? words.busy : undefined}
          >
            {words.tagSubmit}
          </Button>
          <DialogClose>
            <Button variant="outline">{common.action.cancel}</Button>
          </DialogClose>
        </>
      }
    >
      <TagForm id={formId} tags={tags} changing={changing} />
    </Dialog>
  )
}

interface TagFormProps {
  readonly id: string
  readonly tags: readonly string[]
  readonly changing: BulkChanging
}

function TagForm({ id, tags, changing }: TagFormProps) {
  const listId = useId()
  const [added, setAdded] = useState('')
  const [removed, setRemoved] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const [add, remove] = [tagsIn(added), tagsIn(removed)]
    const found = tagsProblem(add, remove)
    setProblem(found)
    if (found === undefined) changing.run({ verb: 'tag', add, remove })
  }
  const offered = { list: listId, autoComplete: 'off' } as const
  return (
    <form id={id} className="grid gap-4" noValidate onSubmit={submit}>
      <Field
        {...offered}
        label={words.tagAdd}
        hint={words.tagHint}
        error={problem}
        value={added}
        onChange={({ target }) => setAdded(target.value)}
      />
      <Field
        {...offered}
        label={words.tagRemove}
        hint={words.tagHint}
        value={removed}
        onChange={({ target }) => setRemoved(target.value)}
      />
      <TagOptions id={listId} tags={tags} />
    </form>
  )
}

/** What has to change before these tags can be sent. */
function tagsProblem(add: readonly string[], remove: readonly string[]): string | undefined {
  if (add.length === 0 && remove.length === 0) return words.tagMissing
  const isLong = [add, remove].some(
    (tags) => tags.length > LIMITS.tags || tags.some((tag) => tag.length > LIMITS.tagChars),
  )
  return isLong ? words.tagLong(LIMITS.tags, LIMITS.tagChars) : undefined
}
