'use client'

import { Plus, Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { Button, ButtonLink } from '@/components/ui/Button'
import { Select } from '@/components/ui/Field'
import { usePageKey } from '@/components/ui/page-key'
import type { ProblemListItem, SetDto } from '@/lib/contracts/problems'
import { problems } from '@/lib/words/problems'
import type { SetActions } from '../problem-actions'
import { ProblemRow } from './ProblemRow'

const words = problems.set

interface ProblemListProps {
  readonly set: SetDto
  readonly singleKeys: boolean
  readonly actions: SetActions
}

/** The problems of a set in their order, narrowed down by what is typed and by a tag. */
export function ProblemList({ set, singleKeys, actions }: ProblemListProps) {
  const router = useRouter()
  const [text, setText] = useState('')
  const [tag, setTag] = useState('')
  const newHref = `/problems/${set.setId}/new`
  usePageKey(words.addKey, singleKeys, () => router.push(newHref))
  const tags = [...new Set(set.problems.flatMap((problem) => problem.tags))].toSorted((a, b) =>
    a.localeCompare(b),
  )
  // A tag can leave the set while the list is narrowed down to it.
  const wantedTag = tags.includes(tag) ? tag : ''
  const shown = set.problems.filter((problem) => matches(problem, text, wantedTag))
  const isWhole = text.trim() === '' && wantedTag === ''
  return (
    <section className="min-w-0" aria-label={words.problems}>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Find {...{ text, tag: wantedTag, tags }} onText={setText} onTag={setTag} />
        <ButtonLink
          variant="secondary"
          href={newHref}
          icon={<Plus />}
          {...(singleKeys ? { shortcut: { key: words.addKey, hint: words.addKey } } : {})}
        >
          {words.add}
        </ButtonLink>
      </div>
      <div role="status" className={isWhole ? 'sr-only' : 'note mt-3 flex flex-wrap items-center gap-x-3'}>
        {!isWhole && (shown.length === 0 ? words.none : words.found(shown.length, set.problems.length))}
        {!isWhole && (
          <Button
            variant="quiet"
            onClick={() => {
              setText('')
              setTag('')
            }}
          >
            {words.clear}
          </Button>
        )}
      </div>
      {shown.length > 0 && (
        <ol className="sheet mt-4" aria-label={words.problems}>
          {shown.map((problem) => (
            <ProblemRow
              key={problem.problemId}
              problem={problem}
              setId={set.setId}
              place={isWhole ? { at: set.problems.indexOf(problem), all: set.problems.length } : null}
              actions={actions}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

function matches({ title, tags }: ProblemListItem, text: string, tag: string): boolean {
  if (tag !== '' && !tags.includes(tag)) return false
  return `${title}\n${tags.join('\n')}`.toLowerCase().includes(text.trim().toLowerCase())
}

interface FindProps {
  readonly text: string
  readonly tag: string
  readonly tags: readonly string[]
  readonly onText: (text: string) => void
  readonly onTag: (tag: string) => void
}

function Find({ text, tag, tags, onText, onTag }: FindProps) {
  const id = useId()
  return (
    <div className="flex min-w-0 flex-1 basis-full flex-wrap gap-3 md:basis-0" role="search">
      <div className="relative min-w-48 flex-1 md:max-w-80">
        <label className="sr-only" htmlFor={id}>
          {words.find}
        </label>
        <Search className="pointer-events-none absolute top-3 left-3 size-5 text-muted-foreground" />
        <input
          id={id}
          type="search"
          className="field pl-10.5"
          placeholder={words.find}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      </div>
      {tags.length > 0 && (
        <Select
          label={words.tag}
          labelHidden
          className="min-w-36"
          value={tag}
          options={[{ value: '', label: words.allTags }, ...tags.map((value) => ({ value, label: value }))]}
          onChange={({ target }) => onTag(target.value)}
        />
      )}
    </div>
  )
}
