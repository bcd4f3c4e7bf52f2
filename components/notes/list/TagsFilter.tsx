'use client'

import { useId, useState } from 'react'
import { Field } from '@/components/ui/Field'
import { tagsIn } from '@/components/notes/note-draft'
import { LIMITS } from '@/lib/contracts/limits'
import { noteList } from '@/lib/words/note-list'

const words = noteList.filter

interface TagsFilterProps {
  readonly value: readonly string[]
  /** Tags to choose from. */
  readonly tags: readonly string[]
  readonly onChange: (tags: string[]) => void
}

/** Tags that a note has to have; taken with Enter, or when the field is left. */
export function TagsFilter({ value, tags, onChange }: TagsFilterProps) {
  const listId = useId()
  const [typed, setTyped] = useState(value.join(', '))
  const take = () => {
    const found = tagsIn(typed).slice(0, LIMITS.findTags)
    if (found.join(',') !== value.join(',')) onChange(found)
  }
  return (
    <>
      <Field
        label={words.tags}
        hint={words.tagsHint}
        list={listId}
        maxLength={LIMITS.findTags * LIMITS.tagChars}
        value={typed}
        autoComplete="off"
        onChange={({ target }) => setTyped(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take()
        }}
      />
      <TagOptions id={listId} tags={tags} />
    </>
  )
}

/** What a field for tags offers to complete. */
export const TagOptions = ({ id, tags }: { readonly id: string; readonly tags: readonly string[] }) => (
  <datalist id={id}>
    {tags.map((tag) => (
      <option key={tag} value={tag} />
    ))}
  </datalist>
)
