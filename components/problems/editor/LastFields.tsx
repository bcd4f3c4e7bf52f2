import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { problemEditor } from '@/lib/words/problem-editor'
import type { ProblemDraft } from './draft'
import { GroupAt, LineAt, TextAt, useEditing, useErrorAt } from './editing'

const words = problemEditor.more
const ATTRIBUTION = ['source', 'sourceUrl', 'licence', 'licenceUrl'] as const

/** What most problems do without: an afterword, the method, and whose it is. */
export function LastFields({ draft }: { readonly draft: ProblemDraft }) {
  const { change } = useEditing()
  const put = (part: Partial<ProblemDraft>) => change((before) => ({ ...before, ...part }))
  const [choice, setChoice] = useState<boolean | null>(null)
  const id = useId()
  const errors = [useErrorAt('method'), useErrorAt('looksLike'), useErrorAt('attribution')]
  const hasError = errors.some((error) => error !== undefined)
  const isFilled = draft.method !== '' || draft.looksLike !== '' || draft.attribution.source !== ''
  const isOpen = hasError || (choice ?? isFilled)
  return (
    <div className="grid gap-4">
      <TextAt
        where="afterword"
        label={words.afterword}
        hint={words.afterwordHint}
        rows={2}
        value={draft.afterword}
        onText={(afterword) => put({ afterword })}
      />
      <Button
        variant="quiet"
        className="-ml-3 justify-self-start"
        icon={isOpen ? <ChevronDown /> : <ChevronRight />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setChoice(!isOpen)}
      >
        {words.title}
      </Button>
      <div id={id} hidden={!isOpen} className="grid gap-4" onFocus={() => setChoice(true)}>
        <LineAt
          where="method"
          label={words.method}
          hint={words.methodHint}
          value={draft.method}
          onText={(method) => put({ method })}
        />
        <LineAt
          where="looksLike"
          label={words.looksLike}
          hint={words.looksLikeHint}
          value={draft.looksLike}
          onText={(looksLike) => put({ looksLike })}
        />
        <GroupAt where="attribution" legend={words.attribution} hint={words.attributionText}>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            {ATTRIBUTION.map((part) => (
              <LineAt
                key={part}
                where={`attribution.${part}`}
                label={words[part]}
                type={part.endsWith('Url') ? 'url' : 'text'}
                value={draft.attribution[part]}
                onText={(text) => put({ attribution: { ...draft.attribution, [part]: text } })}
              />
            ))}
          </div>
        </GroupAt>
      </div>
    </div>
  )
}
